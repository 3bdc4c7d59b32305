package org.thangdo.stats.facets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who can be compared with whom: ratees and raters are linked where one rated the other, and only linked people share a
 * scale. Being linked is not enough, for one link may carry everything; what the links are worth is in {@link Contrasts}.
 *
 * @param facet that links, 1 the first after the ratee
 * @param components parts without a link between them, the largest first
 * @param bridges elements of the facet without which a part would fall apart
 */
public record Linkage(int facet, List<Component> components, List<Bridge> bridges) {

    public Linkage {
        components = List.copyOf(components);
        bridges = List.copyOf(bridges);
    }

    /** Ratees and elements of the facet that are linked. */
    public record Component(List<Integer> ratees, List<Integer> elements) {
        public Component {
            ratees = List.copyOf(ratees);
            elements = List.copyOf(elements);
        }

        public int size() {
            return ratees.size() + elements.size();
        }
    }

    /**
     * An element that alone holds parts together.
     *
     * @param parts sizes of the parts that are left without it, in ratees and elements, the largest first
     */
    public record Bridge(int element, List<Integer> parts) {
        public Bridge {
            parts = List.copyOf(parts);
        }
    }

    /** The links of a facet. @param without elements of it that are left out */
    public static Linkage of(FacetRatings ratings, int facet, Set<Integer> without) {
        int ratees = ratings.size(0);
        int nodes = ratees + ratings.size(facet);
        int[][] links = links(ratings, facet, without, nodes);
        var search = new BridgeSearch(links);
        return new Linkage(facet, components(links, search.root, ratees), search.bridges(ratees));
    }

    private static int[][] links(FacetRatings ratings, int facet, Set<Integer> without, int nodes) {
        var links = new int[nodes][0];
        var degrees = new int[nodes];
        var last = new int[ratings.size(facet)];
        for (int n = 0; n < ratings.size(0); n++) {
            for (int row = ratings.start(n); row < ratings.start(n + 1); row++) {
                int element = ratings.element(facet, row);
                if (last[element] != n + 1 && !without.contains(element)) {
                    last[element] = n + 1;
                    add(links, degrees, n, ratings.size(0) + element);
                    add(links, degrees, ratings.size(0) + element, n);
                }
            }
        }
        for (int v = 0; v < nodes; v++) {
            links[v] = Arrays.copyOf(links[v], degrees[v]);
        }
        return links;
    }

    private static void add(int[][] links, int[] degrees, int from, int to) {
        if (degrees[from] == links[from].length) {
            links[from] = Arrays.copyOf(links[from], Math.max(4, 2 * degrees[from]));
        }
        links[from][degrees[from]++] = to;
    }

    private static List<Component> components(int[][] links, int[] root, int ratees) {
        var members = new TreeMap<Integer, List<Integer>>();
        for (int v = 0; v < root.length; v++) {
            if (links[v].length > 0) {
                members.computeIfAbsent(root[v], key -> new ArrayList<>()).add(v);
            }
        }
        return members.values().stream()
                .map(nodes -> new Component(
                        nodes.stream().filter(v -> v < ratees).toList(),
                        nodes.stream()
                                .filter(v -> v >= ratees)
                                .map(v -> v - ratees)
                                .toList()))
                .sorted(Comparator.comparing(Component::size).reversed())
                .toList();
    }
}
