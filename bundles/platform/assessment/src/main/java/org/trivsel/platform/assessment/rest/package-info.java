/** Assessments for programs. */
@NullMarked
package org.trivsel.platform.assessment.rest;

import org.jspecify.annotations.NullMarked;
