package org.trivsel.tools.early.rest;

import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.trivsel.tool.Tools;
import org.trivsel.tools.early.report.Movements;
import org.trivsel.tools.early.sheet.OwnWork;
import org.trivsel.tools.early.sheet.Ratings;
import org.trivsel.tools.early.sheet.Talks;

/** Publishes the tool's operations. */
@Component(service = Application.class, property = Tools.TOOL + "=" + Ratings.TOOL)
@JakartarsName("early")
@JakartarsApplicationBase("/tools/early")
public final class EarlyApplication extends Application {
    private final RatingResource rating;
    private final TalkResource talk;
    private final OverviewResource overview;

    @Activate
    public EarlyApplication(@Reference OwnWork work, @Reference Ratings ratings, @Reference Talks talks, @Reference Movements movements) {
        this.rating = new RatingResource(ratings);
        this.talk = new TalkResource(talks);
        this.overview = new OverviewResource(work, talks, movements);
    }

    @Override
    @SuppressWarnings("deprecation") // the one way to hand over resources that have their services already
    public Set<Object> getSingletons() {
        return Set.of(rating, talk, overview);
    }
}
