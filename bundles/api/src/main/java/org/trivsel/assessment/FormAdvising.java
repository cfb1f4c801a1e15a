package org.trivsel.assessment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivsel.access.Caller;
import org.trivsel.instrument.FormAdvice;
import org.trivsel.instrument.Setting;
import org.trivsel.instrument.Timing;
import org.trivsel.licence.Hindrance;

/** Says before an assessment is begun which form it would have and why. Begins nothing. Safe for use by many threads. */
@ProviderType
public interface FormAdvising {
    /**
     * What {@link Assessments#start} would do. Needs the permission to assess the child, and leaves an audit entry.
     *
     * @param wanted its answers and its other form do not matter
     * @throws org.trivsel.problem.NotFound when the child or the instrument is not there for the caller
     */
    Advice advise(Caller caller, NewAssessment wanted);

    /**
     * @param given what is known: what was said, and what the register and the day add where the instrument asks for it
     * @param form the form that fits and how each one was tried
     * @param reasons the same in sentences, in the caller's language
     * @param timing what stands in the way of giving it on that day
     * @param obstacles all that stands in the way in sentences, in the caller's language: first what {@code timing} says, then {@code hindrances}
     * @param hindrances what stands in the way by the terms of the instrument: a licence or a certificate that lacks
     */
    record Advice(Setting given, FormAdvice form, List<String> reasons, Timing timing, List<String> obstacles, List<Hindrance> hindrances) {
        public Advice {
            reasons = List.copyOf(reasons);
            obstacles = List.copyOf(obstacles);
            hindrances = List.copyOf(hindrances);
        }

        /** Of an instrument whose terms ask for nothing. */
        public Advice(Setting given, FormAdvice form, List<String> reasons, Timing timing, List<String> obstacles) {
            this(given, form, reasons, timing, obstacles, List.of());
        }
    }
}
