package org.trivsel.platform.policy;

import java.util.SortedMap;
import org.trivsel.policy.Setting;

/** The settings there are. Safe for use by many threads. */
@FunctionalInterface
interface Declarations {
    /** By id. */
    SortedMap<String, Setting> settings();
}
