/** Units and children over REST. */
@NullMarked
package org.trivsel.platform.registry.rest;

import org.jspecify.annotations.NullMarked;
