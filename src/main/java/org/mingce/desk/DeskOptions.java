package org.mingce.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mingce.pipeline.FailOn;
import org.mingce.pipeline.FontChoice;
import org.mingce.pipeline.publish.Folders;

/**
 * How a desk is set up.
 *
 * @param folders where to read and write
 * @param limit   how long one booklet may take
 * @param fonts   which fonts the PDF may use
 * @param failOn  which findings keep a booklet from being published
 * @param portal  where to write what goes to a portal; empty for nowhere
 * @param port    the port on 127.0.0.1; 0 for one that is free
 */
public record DeskOptions(Folders folders, Duration limit, FontChoice fonts, FailOn failOn, Optional<Path> portal,
                          int port) {
}
