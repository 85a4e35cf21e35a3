package org.mingce.cli;

import java.util.Properties;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes options that the command line lacks from system properties of the same name: that is how
 * {@code mvn exec:java -Ddept=shifeng} hands them over.
 *
 * @param properties the system properties
 */
record PropertyDefaults(Properties properties) implements IDefaultValueProvider {

    private static final String DASHES = "--";

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String value = properties.getProperty(property(option));
        boolean isSwitch = option.arity().min() == 0;
        return value != null && value.isEmpty() && !isSwitch ? null : value;
    }

    /** The property that stands for an option. */
    static String property(OptionSpec option) {
        return option.longestName().substring(DASHES.length());
    }
}
