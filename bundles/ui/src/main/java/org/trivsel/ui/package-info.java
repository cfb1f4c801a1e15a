/** What every bundle with pages needs beside the tags. Copied into each of them; nobody imports it. */
@NullMarked
package org.trivsel.ui;

import org.jspecify.annotations.NullMarked;
