package org.trivsel.conformance.source;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What an SVG shows, as far as a rule wants to know: words in it, colours, and its shapes without their colours. */
public final class Drawing {
    private static final Set<String> COLOURS = Set.of("fill", "stroke", "stop-color", "color");
    private static final Pattern NUMBER = Pattern.compile("\\s*(-?[0-9.]+)(?:px)?\\s*");
    private static final double USUAL_SIZE = 16;

    /** Words in a picture, in units of the drawing. @param behind colour they stand on, if it is known */
    public record Label(String text, double size, Optional<Colour> colour, Optional<Colour> behind, int line) {
    }

    private record Style(String fill, double size) {
    }

    private final List<Label> labels = new ArrayList<>();
    private final Set<Colour> colours = new LinkedHashSet<>();
    private final StringBuilder shapes = new StringBuilder();
    private final Deque<Style> styles = new ArrayDeque<>(List.of(new Style("black", USUAL_SIZE)));
    private double width;
    private double height;
    private boolean scales;
    private Colour behind = Colour.WHITE;

    private Drawing() {
    }

    /** Empty when it cannot be read. */
    public static Optional<Drawing> of(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        Drawing drawing = new Drawing();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    drawing.begin(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    drawing.styles.pop();
                } else if (event == XMLStreamConstants.CHARACTERS && !reader.getText().isBlank()) {
                    drawing.say(reader);
                }
            }
            return Optional.of(drawing);
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    private void begin(XMLStreamReader reader) {
        Style around = styles.peek();
        String fill = attribute(reader, "fill").orElse(around.fill());
        styles.push(new Style(fill, attribute(reader, "font-size").flatMap(Drawing::number).orElse(around.size())));
        if (reader.getLocalName().equals("svg") && styles.size() == 2) {
            readFrame(reader);
        }
        COLOURS.forEach(name -> attribute(reader, name).flatMap(Colour::of).ifPresent(colours::add));
        Optional<Colour> filled = Colour.of(fill);
        if (reader.getLocalName().equals("rect") && filled.isPresent() && covers(reader)) {
            behind = filled.get();
        }
        shapes.append('<').append(reader.getLocalName());
        TreeMap<String, String> sorted = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (!COLOURS.contains(name)) {
                sorted.put(name, name.equals("style") ? reader.getAttributeValue(i).replaceAll("(?:fill|stroke|stop-color|color)\\s*:[^;]*;?", "") : reader.getAttributeValue(i));
            }
        }
        shapes.append(sorted).append('>');
    }

    private void readFrame(XMLStreamReader reader) {
        String[] box = attribute(reader, "viewBox").orElse("").strip().split("[\\s,]+");
        scales = box.length == 4;
        width = scales ? number(box[2]).orElse(0.0) : attribute(reader, "width").flatMap(Drawing::number).orElse(0.0);
        height = scales ? number(box[3]).orElse(0.0) : attribute(reader, "height").flatMap(Drawing::number).orElse(0.0);
    }

    private boolean covers(XMLStreamReader reader) {
        return attribute(reader, "width").flatMap(Drawing::number).orElse(0.0) >= width * 0.9 && attribute(reader, "height").flatMap(Drawing::number).orElse(0.0) >= height * 0.9
                || attribute(reader, "width").filter("100%"::equals).isPresent();
    }

    private void say(XMLStreamReader reader) {
        shapes.append(reader.getText().strip());
        Style style = styles.peek();
        labels.add(new Label(reader.getText().strip(), style.size(), Colour.of(style.fill()), Optional.of(behind), reader.getLocation().getLineNumber()));
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        Optional<String> own = Optional.ofNullable(reader.getAttributeValue(null, name));
        Matcher styled = Pattern.compile("(?:^|;)\\s*" + name + "\\s*:\\s*([^;]+)").matcher(Optional.ofNullable(reader.getAttributeValue(null, "style")).orElse(""));
        return styled.find() ? Optional.of(styled.group(1).strip()) : own;
    }

    private static Optional<Double> number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? Optional.of(Double.valueOf(number.group(1))) : Optional.empty();
    }

    public List<Label> labels() {
        return List.copyOf(labels);
    }

    public Set<Colour> colours() {
        return Set.copyOf(colours);
    }

    /** What it is drawn on. */
    public Colour behind() {
        return behind;
    }

    /** The same for two drawings that differ in nothing but colours. */
    public String shapes() {
        return shapes.toString();
    }

    /** Whether it has a frame ({@code viewBox}), without which it cannot be shown larger or smaller. */
    public boolean scales() {
        return scales && width > 0 && height > 0;
    }

    public double width() {
        return width;
    }
}
