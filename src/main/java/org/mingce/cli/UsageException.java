package org.mingce.cli;

import java.util.List;

/** The command can't be understood: every reason, in Chinese. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    UsageException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
