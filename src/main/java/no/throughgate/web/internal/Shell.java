package no.throughgate.web.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.throughgate.access.AccessLog;
import no.throughgate.access.CurrentUser;
import no.throughgate.access.Permission;
import no.throughgate.directory.Directory;
import no.throughgate.directory.Unit;
import no.throughgate.kernel.Oslo;
import no.throughgate.notice.Notices;
import no.throughgate.oversight.AuditBook;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page, error pages included, shows about its reader. Templates ask it by name. */
@Component("shell")
@ConditionalOnWebApplication
class Shell {

    private static final Pattern CASE_PAGE = Pattern.compile("/cases/(TG-[0-9]{4}-[0-9]{6,})(/.*)?");

    private final Directory directory;
    private final Notices notices;
    private final PagesToRead pages;
    private final UserSettings settings;
    private final AuditBook audit;
    private final AccessLog log;
    private final HttpServletRequest request;
    private final Clock clock;

    Shell(
            Directory directory,
            Notices notices,
            PagesToRead pages,
            UserSettings settings,
            AuditBook audit,
            AccessLog log,
            HttpServletRequest request,
            Clock clock) {
        this.directory = directory;
        this.notices = notices;
        this.pages = pages;
        this.settings = settings;
        this.audit = audit;
        this.log = log;
        this.request = request;
        this.clock = clock;
    }

    /** Absent before login and after logout. */
    public Optional<CurrentUser> user() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor
                ? Optional.of(CurrentUser.of(authentication))
                : Optional.empty();
    }

    public List<String> unitNames() {
        return user().stream()
                .flatMap(user -> user.units().stream())
                .map(unit -> directory.unit(unit).map(Unit::name).orElse(unit.value()))
                .sorted()
                .toList();
    }

    /** Has a worklist and an inbox; some logins have neither. */
    public boolean worksHere() {
        return user().filter(Permission.LIST::isHeldBy).isPresent();
    }

    /** Leads a unit or stands in for its leader: may say how it is reached, who stands in and how much it can carry. */
    public boolean leads() {
        var today = Oslo.dateOf(clock.instant());
        return user().filter(Permission.LEAD::isHeldBy).stream()
                .anyMatch(user -> user.units().stream().anyMatch(unit -> directory.mayLead(unit, user.id(), today)));
    }

    /** Runs the platform: has pages of its own instead of a worklist. */
    public boolean operates() {
        return user().filter(Permission.OPERATE::isHeldBy).isPresent();
    }

    /** Watches over many cases. */
    public boolean watches() {
        return user().filter(Permission.WATCH::isHeldBy).isPresent();
    }

    /** May see where work gathers in the processes. */
    public boolean seesHeat() {
        return user().filter(Permission.HEAT::isHeldBy).isPresent();
    }

    /** Reads the committees' figures. */
    public boolean steers() {
        return user().filter(Permission.STEER::isHeldBy).isPresent();
    }

    /** Proposes changes of the rules, and has no worklist. */
    public boolean ownsRules() {
        return user().filter(Permission.PROPOSE_RULES::isHeldBy).isPresent();
    }

    /** The person a case is about, who has pages of her own. */
    public boolean ownPage() {
        return user().filter(Permission.OWN::isHeldBy).isPresent();
    }

    /** How many notices wait for the reader. The frame of an error page asks too, so it has to do without the database. */
    public int waiting() {
        try {
            return user().map(reader -> notices.waiting(reader.actor())).orElse(0);
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    /** Whether single keys do something for the reader. */
    public boolean keys() {
        return user().filter(Permission.LIST::isHeldBy)
                .filter(reader -> settings.keys(reader.id()))
                .isPresent();
    }

    /** Reads the logs. */
    public boolean audits() {
        return user().filter(Permission.AUDIT::isHeldBy).isPresent();
    }

    /** How many cases were opened in an emergency that no auditor has looked into. */
    public int unseenGlasses() {
        try {
            return audits() ? audit.unseen() : 0;
        } catch (DataAccessException unreachable) {
            return 0;
        }
    }

    /** The case on this page, where the reader sees it only since the glass was broken. */
    public Optional<AccessLog.Emergency> emergency() {
        return log.emergency();
    }

    /** The number of a case that was not found for a reader who may break the glass; whether there is one is not said. */
    public Optional<String> emergencyDoor() {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var page = CASE_PAGE.matcher(failed == null ? request.getRequestURI() : failed.toString());
        return page.matches() && user().filter(Permission.BREAK_GLASS::isHeldBy).isPresent()
                ? Optional.of(page.group(1))
                : Optional.empty();
    }

    public List<Locale> languages() {
        return LanguageConfiguration.LANGUAGES;
    }

    /** The status whose words stand in the error page; all others are ours to mend. */
    public int known(@Nullable Integer status) {
        return status != null && List.of(400, 403, 404, 409, 413, 429).contains(status) ? status : 500;
    }

    /** What is typed into a page that answers a form is lost when another page is opened. */
    public boolean answersForm() {
        return !List.of("GET", "HEAD").contains(request.getMethod());
    }

    /** This page in another language; where it answers a form, the page that the form stands on, read anew. */
    public String in(Locale language) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return UriComponentsBuilder.fromPath(answersForm() ? pages.nearest(path) : path)
                .query(answersForm() ? null : request.getQueryString())
                .replaceQueryParam("lang", language.getLanguage())
                .build()
                .toUriString();
    }
}
