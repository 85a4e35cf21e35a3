package org.mingce.faults;

import java.nio.file.Path;
import java.util.List;

/** The same of the packaged program, in the locales in which Java starts a jar in different ways. */
class JarEnvironmentsIT extends EnvironmentsTest {

    private static final Path JAR = Path.of("target", "mingce.jar").toAbsolutePath();

    @Override
    List<String> program() {
        return List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString());
    }

    @Override
    List<Locale> locales() {
        return List.of(new Locale("", "", "C"), new Locale("", "", "POSIX"), new Locale("zh_CN", "GBK", "zh_CN.GBK"),
                new Locale("tr_TR", "ISO-8859-9", "tr_TR"));
    }
}
