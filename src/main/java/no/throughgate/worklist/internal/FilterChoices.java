package no.throughgate.worklist.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.throughgate.access.CurrentUser;
import no.throughgate.directory.Directory;
import no.throughgate.kernel.Agency;
import no.throughgate.kernel.LifeArea;
import no.throughgate.planning.CatalogueRow;
import no.throughgate.planning.RuleTables;
import no.throughgate.worklist.Titles;
import org.springframework.stereotype.Component;

/** What the filter's fields offer a reader. Asks memory only. */
@Component
class FilterChoices {

    private final Directory directory;
    private final Colleagues colleagues;
    private final RuleTables rules;
    private final Titles titles;

    FilterChoices(Directory directory, Colleagues colleagues, RuleTables rules, Titles titles) {
        this.directory = directory;
        this.colleagues = colleagues;
        this.rules = rules;
        this.titles = titles;
    }

    /** One choice of a field. */
    public record Choice(String value, String name) {}

    public List<LifeArea> areas() {
        return List.of(LifeArea.values());
    }

    public List<Choice> prisons() {
        return directory.units(Agency.PRISON).stream()
                .map(unit -> new Choice(unit.id().value(), unit.name()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    /** What somebody with the reader's roles may owe or ask for. */
    List<Choice> kinds(CurrentUser reader, Locale locale) {
        return rules.catalogue().stream()
                .filter(row -> does(row.receiverRole(), reader) || does(row.senderRole(), reader))
                .map(CatalogueRow::kind)
                .distinct()
                .map(kind -> new Choice(kind, titles.of(kind, locale)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
    }

    public List<Choice> colleagues(CurrentUser reader) {
        return colleagues.ofUnits(reader).stream()
                .map(member -> new Choice(Colleagues.mark(member.user()), member.displayName()))
                .toList();
    }

    private boolean does(String role, CurrentUser reader) {
        var route = rules.route(role, false);
        return reader.can(route.capability()) || reader.can(route.leadCapability());
    }
}
