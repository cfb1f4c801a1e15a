package org.trivsel.platform.roster.plan;

import java.util.List;
import java.util.Optional;
import org.trivsel.platform.roster.read.Folded;

/** The name somebody may have meant: at most two letters away, and nearer than any other. */
record NearestName(String path, int distance) {
    private static final int FARTHEST = 2;
    private static final int LONGEST = 60;

    static Optional<String> to(String name, List<UnitNode> nodes) {
        String sought = Folded.of(name).key();
        NearestName best = new NearestName("", Math.min(FARTHEST, sought.length() / 3) + 1);
        for (UnitNode node : nodes) {
            int distance = distance(sought, node.name());
            if (distance < best.distance) {
                best = new NearestName(node.target().path(), distance);
            }
        }
        return best.path.isEmpty() ? Optional.empty() : Optional.of(best.path);
    }

    private static int distance(String sought, Folded name) {
        String other = name.key();
        boolean hopeless = Math.abs(sought.length() - other.length()) > FARTHEST || sought.length() > LONGEST;
        return hopeless ? Integer.MAX_VALUE : edits(sought, other);
    }

    /** How many letters must be added, taken away or changed. */
    private static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
