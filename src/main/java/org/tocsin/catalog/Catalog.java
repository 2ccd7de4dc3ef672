package org.tocsin.catalog;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.shared.config.ConfigProblem;
import org.tocsin.shared.config.ConfigReading;
import org.tocsin.shared.config.UnusableConfiguration;

/**
 * Which services exist, who owns them and who the people are. Names are compared without regard to case. Every answer is
 * of one moment; the files may change while Tocsin runs.
 */
public final class Catalog {

    /** A word that may be a name: no part of an address, of a path or of a longer word. */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.@/-])[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+(?![\\w@/-]|\\.\\w)");

    private final ConfigFiles files;
    private final List<OrganisationPart> parts;
    private volatile Organisation organisation =
            new Organisation(Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());
    private volatile List<ConfigProblem> problems = List.of();
    private volatile String fingerprint = "";

    private Catalog(ConfigFiles files, List<OrganisationPart> parts) {
        this.files = files;
        this.parts = List.copyOf(parts);
    }

    /**
     * The catalogue of these files, and the other parts of the organisation with it.
     *
     * @throws UnusableConfiguration with everything that is wrong with the files
     */
    public static Catalog of(ConfigFiles files, List<OrganisationPart> parts) {
        Catalog catalog = new Catalog(files, parts);
        UnusableConfiguration.refuse(catalog.reload());
        return catalog;
    }

    /** Every service, by name. */
    public List<Service> services() {
        return List.copyOf(organisation.services().values());
    }

    /** The service of that name. */
    public Optional<Service> service(String name) {
        return find(organisation.services(), name);
    }

    /** The service of that name, which somebody outside gave as the field "service"; {@link InvalidInput} if there is none. */
    public Service serviceNamed(String name) {
        return service(name)
                .orElseThrow(() -> new InvalidInput(
                        "service",
                        "is not known",
                        "one of " + String.join(", ", organisation.services().keySet())));
    }

    /** Every team, by name. */
    public List<Team> teams() {
        return List.copyOf(organisation.teams().values());
    }

    /** The team of that name. */
    public Optional<Team> team(String name) {
        return find(organisation.teams(), name);
    }

    /** The team of that name or, when there is none, the {@link #fallbackTeam()}: there is always somebody to page. */
    public Team teamOrFallback(String name) {
        return team(name).orElseGet(this::fallbackTeam);
    }

    /** What people call the service; of one that nobody knows, the name itself. */
    public String titleOf(String service) {
        return service(service).map(Service::title).orElse(service);
    }

    /** Where responders find what to do about the service; empty if it has no runbook, is not known, or is none. */
    public Optional<URI> runbookOf(@Nullable String service) {
        return Optional.ofNullable(service).flatMap(this::service).map(Service::runbook);
    }

    /** The team that answers for a service; for no service or one nobody knows, the {@link #fallbackTeam()}. */
    public Team teamFor(@Nullable String service) {
        return Optional.ofNullable(service)
                .flatMap(this::service)
                .flatMap(found -> team(found.team()))
                .orElseGet(this::fallbackTeam);
    }

    /** The team that answers for what nobody owns: the one marked so in the files, else the first by name. */
    public Team fallbackTeam() {
        return organisation
                .fallbackTeam()
                .flatMap(this::team)
                .orElseGet(() -> organisation.teams().values().iterator().next());
    }

    /** Everybody, by name. */
    public List<Person> people() {
        return List.copyOf(organisation.people().values());
    }

    /** The text with what people are called instead of their names here; nothing else of it changes. */
    public String withNames(String text) {
        return NAME.matcher(text).replaceAll(name -> Matcher.quoteReplacement(called(name.group())));
    }

    /** What the person of that name is called; a name that nobody has, or has any more, stays as it is. */
    public String called(String name) {
        return person(name).map(Person::displayName).orElse(name);
    }

    /** The person of that name. */
    public Optional<Person> person(String name) {
        return find(organisation.people(), name);
    }

    /** Every group of stakeholders, by name. */
    public List<StakeholderGroup> stakeholderGroups() {
        return List.copyOf(organisation.stakeholderGroups().values());
    }

    /** The group of stakeholders of that name. */
    public Optional<StakeholderGroup> stakeholderGroup(String name) {
        return find(organisation.stakeholderGroups(), name);
    }

    /** What is wrong with the files now. At start there is nothing; while Tocsin runs, somebody may have made a mistake. */
    public List<ConfigProblem> problems() {
        return problems;
    }

    /**
     * Reads the files again. Sound entries count from now on; as long as something is wrong nothing is taken away.
     *
     * @return everything that is wrong with the files
     */
    public List<ConfigProblem> reload() {
        take(files.read());
        return problems;
    }

    /** Whether the files say something else now than when they were last taken over, and by which fingerprint. */
    Optional<String> changed() {
        return Optional.of(files.read().fingerprint()).filter(now -> !now.equals(fingerprint));
    }

    private synchronized void take(ConfigReading reading) {
        Organisation read = OrganisationReader.read(reading.documents());
        boolean sound = reading.problems().isEmpty();
        boolean nobody = sound && read.teams().isEmpty();
        boolean complete = sound && !nobody;
        organisation = complete ? read : read.keeping(organisation);
        parts.forEach(part -> part.read(this, reading.documents(), complete));
        problems = nobody ? List.of(noTeam()) : reading.problems();
        fingerprint = reading.fingerprint();
    }

    private ConfigProblem noTeam() {
        if (!files.isThere()) {
            return new ConfigProblem(
                    files.location(),
                    0,
                    0,
                    "tocsin.config-directory",
                    "names this directory, which does not exist",
                    "the directory with the organisation's files");
        }
        return new ConfigProblem(
                files.location(), 1, 1, "kind", "is Group in no file, so nobody could be paged", "at least one team");
    }

    private static <T> Optional<T> find(Map<String, T> entries, String name) {
        return Optional.ofNullable(entries.get(name.toLowerCase(Locale.ENGLISH)));
    }
}
