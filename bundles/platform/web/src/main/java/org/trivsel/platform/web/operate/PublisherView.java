package org.trivsel.platform.web.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivsel.platform.web.page.Form;
import org.trivsel.trust.PublisherKey;
import org.trivsel.ui.Count;

/** A publisher with its keys. @param form to add one */
public record PublisherView(String name, List<Key> keys, Form form) {
    /**
     * A key.
     *
     * @param id of its parts on the page
     * @param kind and icon of its badge
     * @param revoking to revoke it
     */
    public record Key(String id, PublisherKey key, String title, String status, @Nullable String kind, String icon, List<Count> facts, Form revoking) {
        public boolean isCompromised() {
            return key.revoked() != null && key.revoked().compromised();
        }
    }
}
