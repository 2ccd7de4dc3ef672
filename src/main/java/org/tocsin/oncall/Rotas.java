package org.tocsin.oncall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.OrganisationPart;
import org.tocsin.shared.config.ConfigDocument;

/** The rota of every team that has one, as the files say. */
final class Rotas implements OrganisationPart {

    private volatile Map<String, Rota> rotas = Map.of();

    @Override
    public void read(Catalog catalog, List<ConfigDocument> documents, boolean complete) {
        Map<String, Rota> read = new HashMap<>();
        boolean sound = complete;
        for (ConfigDocument document : documents) {
            if (RotaReader.isRota(document)) {
                Rota rota = new RotaReader(catalog, document).read();
                if (read.containsKey(rota.team())) {
                    document.root().section("spec").wrong("team", "has a rota already", "one rota for each team");
                } else if (document.sound()) {
                    read.put(rota.team(), rota);
                }
                sound &= document.sound();
            }
        }
        rotas = sound ? read : keeping(read);
    }

    Optional<Rota> of(String team) {
        return Optional.ofNullable(rotas.get(team));
    }

    /** While something is wrong with the files, a rota that cannot be read stays as it was. */
    private Map<String, Rota> keeping(Map<String, Rota> read) {
        Map<String, Rota> kept = new HashMap<>(rotas);
        kept.putAll(read);
        return kept;
    }
}
