@NullMarked
package org.trivsel.platform.rest;

import org.jspecify.annotations.NullMarked;
