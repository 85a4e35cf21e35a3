package org.mingce.testing;

import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the paths of a content stream with one operator a line, as OpenPDF writes it, and keeps the thin filled ones
 * as a reader sees them: what is drawn outside the clip, such as a row that goes over from the page before, is not
 * there.
 */
final class PdfRules {

    private static final double THIN = 1;
    private static final Pattern STEP = Pattern.compile("(?:([-0-9.]+) ([-0-9.]+) )?([mlhfnWqQ])");
    private static final Pattern BOX = Pattern.compile("([-0-9.]+) ([-0-9.]+) ([-0-9.]+) ([-0-9.]+) re");

    private final double height;
    private final List<Rectangle2D> rules = new ArrayList<>();
    private final Deque<Rectangle2D> saved = new ArrayDeque<>();
    private Rectangle2D clip;
    private Rectangle2D path;
    private boolean isClip;

    private PdfRules(double width, double height) {
        this.height = height;
        this.clip = new Rectangle2D.Double(0, 0, width, height);
    }

    /** The rules of a page of this size (points), from its upper left corner. */
    static List<Rectangle2D> in(String content, double width, double height) {
        PdfRules reader = new PdfRules(width, height);
        for (String line : content.split("\n")) {
            Matcher step = STEP.matcher(line);
            Matcher box = BOX.matcher(line);
            if (box.matches()) {
                double x = Double.parseDouble(box.group(1));
                double y = Double.parseDouble(box.group(2));
                reader.go("m", x, y);
                reader.go("l", x + Double.parseDouble(box.group(3)), y + Double.parseDouble(box.group(4)));
            } else if (step.matches() && step.group(1) != null) {
                reader.go(step.group(3), Double.parseDouble(step.group(1)), Double.parseDouble(step.group(2)));
            } else if (step.matches()) {
                reader.draw(step.group(3));
            }
        }
        return reader.rules;
    }

    private void go(String operator, double x, double fromBelow) {
        if (operator.equals("m")) {
            path = new Rectangle2D.Double(x, height - fromBelow, 0, 0);
        } else {
            path.add(x, height - fromBelow);
        }
    }

    private void draw(String operator) {
        switch (operator) {
            case "q" -> saved.push(clip);
            case "Q" -> clip = saved.pop();
            case "W" -> isClip = path != null;
            case "n" -> {
                clip = isClip ? clip.createIntersection(path) : clip;
                isClip = false;
            }
            case "f" -> fill();
            default -> {
                // A path that is closed is as large as before.
            }
        }
    }

    private void fill() {
        if (path != null && Math.min(path.getWidth(), path.getHeight()) < THIN) {
            boolean isLevel = path.getWidth() > path.getHeight();
            Rectangle2D seen = path.createIntersection(clip);
            if (seen.getWidth() > 0 && seen.getHeight() > 0 && isLevel == seen.getWidth() > seen.getHeight()) {
                rules.add(seen);
            }
        }
    }
}
