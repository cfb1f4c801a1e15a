/** What the runner's pages show: views made of an instrument and its answers, and the templates that write them. */
@NullMarked
package org.trivsel.platform.runner.page;

import org.jspecify.annotations.NullMarked;
