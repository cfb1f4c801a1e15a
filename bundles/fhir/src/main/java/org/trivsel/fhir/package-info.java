/**
 * Instruments as FHIR R4: a Questionnaire for each form with the scoring of SDC, results as QuestionnaireResponse and Observations, and reading a
 * Questionnaire back. Trees of Jackson in and out; nothing of it needs a FHIR library.
 */
@Export
@Version("1.0.0")
@NullMarked
package org.trivsel.fhir;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
