package org.trivsel.platform.web;

import java.time.Duration;
import org.trivsel.problem.Forbidden;
import org.trivsel.problem.Problem;
import org.trivsel.problem.Unavailable;
