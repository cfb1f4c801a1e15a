/** A real database for the tests of this and other bundles. */
package org.trivsel.platform.persistence.testlib;
