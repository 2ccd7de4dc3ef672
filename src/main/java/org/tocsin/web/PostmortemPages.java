package org.tocsin.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemHeadline;
import org.tocsin.postmortem.PostmortemSearch;
import org.tocsin.postmortem.PostmortemSearch.Found;
import org.tocsin.postmortem.PostmortemSearch.Piece;
import org.tocsin.postmortem.PostmortemSearch.Question;
import org.tocsin.postmortem.PostmortemState;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Section;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.web.response.Viewer;

/** The one place where postmortems are read. */
@Controller
class PostmortemPages {

    private final Postmortems postmortems;
    private final PostmortemSearch search;
    private final PostmortemAround around;
    private final Clock clock;

    PostmortemPages(Postmortems postmortems, PostmortemSearch search, PostmortemAround around, Clock clock) {
        this.postmortems = postmortems;
        this.search = search;
        this.around = around;
        this.clock = clock;
    }

    /** One postmortem in the list. */
    record Line(PostmortemHeadline headline, String title, String team, When changed, List<Piece> excerpt) {}

    @GetMapping("/postmortems")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        Viewer viewer = Viewer.present();
        Question question =
                new Question(words.isBlank() ? null : TextLimits.shortened(words, TextLimits.LINE), team, state(state));
        model.addAttribute("words", words);
        model.addAttribute("team", team);
        model.addAttribute("state", state);
        model.addAttribute("teams", around.teams());
        model.addAttribute("states", states(viewer));
        model.addAttribute("asked", !(words + team + state).isBlank());
        List<Found> found = search.find(question, around.reader(viewer));
        around.listed(found, viewer);
        model.addAttribute("postmortems", lines(found));
        return "postmortems";
    }

    private List<Line> lines(List<Found> found) {
        Instant now = Instant.now(clock);
        return found.stream()
                .map(one -> new Line(
                        one.headline(),
                        around.title(one.headline().incident()),
                        around.team(one.headline().team()),
                        When.of(one.headline().changedAt(), now),
                        one.excerpt()))
                .toList();
    }

    private static @Nullable PostmortemState state(String name) {
        return Arrays.stream(PostmortemState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<PostmortemState> states(Viewer viewer) {
        return Arrays.stream(PostmortemState.values())
                .filter(state -> viewer.seesDrafts() || state.approved())
                .toList();
    }

    @GetMapping("/postmortems/{number}")
    String one(@PathVariable IncidentNumber number, Model model) {
        Postmortem postmortem = postmortems.of(number, Viewer.present().seesDrafts());
        Instant now = Instant.now(clock);
        List<VersionLine> versions = new ArrayList<>(postmortem.versions().stream()
                .map(version -> around.line(version, now))
                .toList());
        Collections.reverse(versions);
        model.addAttribute("postmortem", postmortem);
        model.addAttribute("title", around.title(number));
        model.addAttribute("team", around.team(postmortem.team()));
        model.addAttribute("sections", Section.values());
        model.addAttribute("versions", versions);
        model.addAttribute("actions", around.actions(number, now));
        return "postmortem";
    }

    @GetMapping("/postmortems/{number}/markdown")
    ResponseEntity<byte[]> markdown(@PathVariable IncidentNumber number) {
        byte[] text = PostmortemMarkdown.of(text(number)).getBytes(StandardCharsets.UTF_8);
        return download(number + ".md", MediaType.parseMediaType("text/markdown;charset=UTF-8"), text);
    }

    @GetMapping("/postmortems/{number}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable IncidentNumber number) {
        return download(number + ".pdf", MediaType.APPLICATION_PDF, around.pdf(text(number)));
    }

    private PostmortemText text(IncidentNumber number) {
        return around.text(postmortems.of(number, Viewer.present().seesDrafts()), Instant.now(clock));
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] contents) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(contents);
    }
}
