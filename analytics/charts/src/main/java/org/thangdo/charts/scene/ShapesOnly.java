package org.thangdo.charts.scene;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** A pen that refuses letters and images: a scene checks and measures its own texts. */
abstract class ShapesOnly extends PenState {

    private static UnsupportedOperationException refused(String what) {
        return new UnsupportedOperationException("a scene records shapes only, not " + what);
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        throw refused("arcs");
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        throw refused("arcs");
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused("erasing");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused("copies");
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw refused("“" + text + "”");
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw refused("“" + text + "”");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused("letters");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused("letters");
    }

    @Override
    public void drawGlyphVector(GlyphVector letters, float x, float y) {
        throw refused("letters");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refused("images");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw refused("images");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver o) {
        throw refused("images");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        throw refused("images");
    }

    @Override
    public Graphics create() {
        throw refused("copies of the pen");
    }

    @Override
    public void setXORMode(Color color) {
        throw refused("inversion");
    }
}
