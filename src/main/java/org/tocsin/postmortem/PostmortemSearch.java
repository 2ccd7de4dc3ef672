package org.tocsin.postmortem;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;

/** Finds postmortems: by their words, as people type them into a search, by team and by how far they have come. */
@Component
public final class PostmortemSearch {

    private static final int MOST = 200;

    /** To find the words again in a long text takes a while. */
    private static final int MOST_RANKED = 50;

    private final SearchStore store;

    PostmortemSearch(SearchStore store) {
        this.store = store;
    }

    /**
     * What is looked for; each is null if anything will do.
     *
     * @param words as in any search: several have to be there all, "in quotes" next to each other, or, -not
     * @param team the catalogue name of the team that writes it
     * @param state how far it has come
     */
    public record Question(@Nullable String words, @Nullable String team, @Nullable PostmortemState state) {

        /** Fails with {@link InvalidInput} if there are more than {@link TextLimits#LINE} characters to look for. */
        public Question {
            new TextLimits().optional("words", words, TextLimits.LINE).check();
        }
    }

    /**
     * For whom: whoever reads finds as many as there are for them.
     *
     * @param drafts whether they see what nobody has approved yet
     * @param hidden the incidents that they must not hear of
     */
    public record Reader(boolean drafts, Set<IncidentNumber> hidden) {}

    /**
     * One that was found.
     *
     * @param excerpt the text around the words; the summary if none were given
     */
    public record Found(PostmortemHeadline headline, List<Piece> excerpt) {}

    /** A piece of text; {@code hit} says whether it is one of the words that were looked for. Any text is just text. */
    public record Piece(String text, boolean hit) {}

    /** The best first if words are given, else what changed last; 50 or 200 at most of those that the reader may see. */
    public List<Found> find(Question question, Reader reader) {
        return store.find(question, reader, question.words() == null ? MOST : MOST_RANKED);
    }
}
