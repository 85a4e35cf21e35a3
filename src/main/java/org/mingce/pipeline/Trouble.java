package org.mingce.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.mingce.model.Diagnostic;
import org.mingce.model.Position;
import org.mingce.model.Severity;

/**
 * What the machine or the program did wrong, said as a diagnostic.
 *
 * @param diagnostic what a person reads
 * @param cause      what a trace shows
 */
record Trouble(Diagnostic diagnostic, Throwable cause) {

    /** Input or output failed in a stage. */
    static Trouble io(Stage stage, IOException cause) {
        Position position = cause instanceof FileSystemException trouble && trouble.getFile() != null
                ? Position.of(trouble.getFile().replace('\\', '/')) : null;
        return new Trouble(new Diagnostic(Severity.ERROR, "io." + stage.code(), position,
                stage.label() + "失败：" + reason(cause), hints(cause)), cause);
    }

    /** A stage broke: an error in the program, or input it should have refused. */
    static Trouble bug(Stage stage, Throwable cause) {
        if (cause instanceof UncheckedIOException unchecked) {
            return new Trouble(io(stage, unchecked.getCause()).diagnostic(), cause);
        }
        String what = cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ": " + cause.getMessage().replaceAll("\\s+", " "));
        return new Trouble(Diagnostic.error("bug." + stage.code(), null, "程序在“" + stage.label() + "”时出错：" + what,
                "这是程序的缺陷；加 -Dtrace 再运行一次，把输出报告给开发者"), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "文件或文件夹不存在";
        }
        if (cause instanceof AccessDeniedException) {
            return "没有权限，或文件正被占用";
        }
        if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return "同名的文件占了文件夹的位置";
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "同名的文件夹占了文件的位置";
        }
        if (cause instanceof CharacterCodingException) {
            return "文件不是 UTF-8 编码";
        }
        if (cause instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static List<String> hints(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return List.of("关闭打开了它的程序，或检查文件夹的权限");
        }
        return List.of();
    }
}
