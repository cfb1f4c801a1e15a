package org.trivsel.engine.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivsel.instrument.Age;
import org.trivsel.instrument.Outcome;
import org.trivsel.instrument.Outcome.GroupScore;
import org.trivsel.instrument.Outcome.ScaleScore;
import org.trivsel.instrument.Outcome.VerdictScore;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Sex;

/** Reads what {@link OutcomeWriter} wrote, in whatever order the database gives the names back. */
public final class OutcomeReader {
    private static final List<String> SCALE = List.of("max", "raw", "z", "percentile");
    private static final List<String> GROUP = List.of("z", "percentile");
    private final JsonParser parser;
    private final Map<String, String> texts = new HashMap<>();
    private final List<ScaleScore> scales = new ArrayList<>();
    private final List<GroupScore> groups = new ArrayList<>();
    private final List<VerdictScore> verdicts = new ArrayList<>();
    private List<String> cautions = List.of();
    private Setting setting = Setting.NONE;

    public OutcomeReader(JsonParser parser) {
        this.parser = parser;
    }

    public Outcome read() throws IOException {
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "scales" -> readScales();
                case "groups" -> readGroups();
                case "cautions" -> cautions = ScoreRow.strings(parser);
                case "setting" -> setting = SettingJson.read(parser);
                case "verdicts" -> readVerdicts();
                default -> texts.put(name, parser.getText());
            }
        }
        return new Outcome(text("instrument"), text("version"), text("form"), Age.parse(text("age")), Sex.ofId(text("sex")),
                Optional.ofNullable(texts.get("norms")), scales, groups, cautions, setting, verdicts);
    }

    private String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("The stored outcome lacks \"" + name + "\"");
        }
        return text;
    }

    private void readScales() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ScoreRow row = new ScoreRow(parser, SCALE).read();
            scales.add(new ScaleScore(row.id(), row.whole("max"), row.number("raw"), row.z(), row.percentile(), row.band(), row.scores()));
        }
    }

    private void readGroups() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ScoreRow row = new ScoreRow(parser, GROUP).read();
            groups.add(new GroupScore(row.id(), row.z(), row.percentile(), row.band(), row.scores()));
        }
    }

    private void readVerdicts() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.nextToken();
            String verdict = parser.getText();
            Optional<String> choice = Optional.empty();
            List<String> lacks = List.of();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    lacks = ScoreRow.strings(parser);
                } else {
                    choice = Optional.of(parser.getText());
                }
            }
            verdicts.add(new VerdictScore(verdict, choice, lacks));
        }
    }
}
