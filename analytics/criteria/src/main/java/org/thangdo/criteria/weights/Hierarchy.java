package org.thangdo.criteria.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * Criteria with criteria below them, such as 30 points of conduct and 70 of results, each shared out further. The weight of
 * a criterion is the product of the local weights on its way from the root.
 */
public sealed interface Hierarchy {

    /** A criterion that is scored. */
    record Leaf(String name) implements Hierarchy {}

    /**
     * A criterion that is shared out.
     *
     * @param name its own name
     * @param local weights of its children, named like them and in their order, sum 1
     * @param children at least one
     */
    record Branch(String name, CriterionWeights local, List<Hierarchy> children) implements Hierarchy {
        public Branch {
            children = List.copyOf(children);
            if (!children.stream().map(Hierarchy::name).toList().equals(local.criteria())) {
                throw new IllegalArgumentException(name + ": weights of " + local.criteria() + " for other children");
            }
        }
    }

    String name();

    /** The weights of the leaves, from left to right. */
    default CriterionWeights weights() {
        var names = new ArrayList<String>();
        var weights = new ArrayList<Double>();
        collect(this, 1, names, weights);
        return CriterionWeights.inProportion(names, weights);
    }

    private static void collect(Hierarchy node, double share, List<String> names, List<Double> weights) {
        if (node instanceof Branch branch) {
            for (int i = 0; i < branch.children().size(); i++) {
                collect(
                        branch.children().get(i),
                        share * branch.local().weights().get(i),
                        names,
                        weights);
            }
        } else {
            names.add(node.name());
            weights.add(share);
        }
    }
}
