"""What networkx and igraph make of published and constructed graphs, as JSON on standard output.

Each graph is given with its edges, so that the comparison reads the same graph; each value with the program it comes from.
"""
import itertools, json, math, random, sys, warnings

import igraph
import networkx as nx

warnings.filterwarnings("ignore")


def weighted(graph, seed, attribute="weight"):
    rng = random.Random(seed)
    for _, _, data in graph.edges(data=True):
        data[attribute] = rng.choice([1, 2, 3, 5, 8])
    return graph


def plain(graph):
    """The graph with nodes 0..n-1, and weights only where it has them."""
    return nx.convert_node_labels_to_integers(graph)


def lesser(graph):
    """A copy without weights."""
    bare = graph.__class__()
    bare.add_nodes_from(graph)
    bare.add_edges_from(graph.edges())
    return bare


def mentored():
    """Borgatti's example: ego with six alters, with weights as in Burt's GENERAL/network sample."""
    g = nx.Graph()
    g.add_weighted_edges_from(
        [(0, 1, 3), (0, 2, 1), (0, 3, 2), (0, 4, 1), (0, 5, 4), (1, 2, 2), (1, 3, 1), (3, 4, 3), (4, 5, 1)]
    )
    return g


women = nx.davis_southern_women_graph()
top = women.graph["top"]
bottom = women.graph["bottom"]
project = nx.bipartite.weighted_projected_graph

graphs = {
    "karate club (Zachary 1977)": lesser(nx.karate_club_graph()),
    "karate club, weighted": nx.karate_club_graph(),
    "Florentine families (Padgett & Ansell 1993)": nx.florentine_families_graph(),
    "kite (Krackhardt 1990)": nx.krackhardt_kite_graph(),
    "Les Misérables (Knuth 1993)": lesser(nx.les_miserables_graph()),
    "Les Misérables, weighted": nx.les_miserables_graph(),
    "southern women, two modes (Davis 1941)": lesser(women),
    "southern women, women by events, weighted": project(women, top),
    "southern women, women by events": lesser(project(women, top)),
    "southern women, events by women": lesser(project(women, bottom)),
    "six alters, weighted": mentored(),
    "Petersen": nx.petersen_graph(),
    "Tutte": nx.tutte_graph(),
    "house": nx.house_x_graph(),
    "Frucht": nx.frucht_graph(),
    "icosahedral": nx.icosahedral_graph(),
    "star of 9": nx.star_graph(9),
    "star of 9, weighted": weighted(nx.star_graph(9), 1),
    "clique of 3": nx.complete_graph(3),
    "clique of 7": nx.complete_graph(7),
    "clique of 6, weighted": weighted(nx.complete_graph(6), 2),
    "path of 8": nx.path_graph(8),
    "ring of 9": nx.cycle_graph(9),
    "wheel of 8": nx.wheel_graph(8),
    "barbell": nx.barbell_graph(5, 2),
    "lollipop": nx.lollipop_graph(5, 4),
    "tree of depth 3": nx.balanced_tree(2, 3),
    "grid of 4 by 5": nx.grid_2d_graph(4, 5),
    "two modes, complete 3 by 4": nx.complete_bipartite_graph(3, 4),
    "two cliques and a lone node": nx.disjoint_union(nx.disjoint_union(nx.complete_graph(4), nx.complete_graph(3)), nx.empty_graph(1)),
    "four lone nodes": nx.empty_graph(4),
    "one pair": nx.path_graph(2),
    "random, sparse, disconnected": nx.gnp_random_graph(40, 0.04, seed=3),
    "random, dense": nx.gnp_random_graph(25, 0.4, seed=4),
    "random, weighted": weighted(nx.gnp_random_graph(30, 0.2, seed=5), 6),
    "small world": nx.watts_strogatz_graph(40, 6, 0.1, seed=7),
    "preferential": nx.barabasi_albert_graph(40, 3, seed=8),
    "caveman": nx.connected_caveman_graph(4, 5),
    "directed ring": nx.cycle_graph(6, create_using=nx.DiGraph),
    "directed star, outwards": nx.DiGraph([(0, i) for i in range(1, 6)]),
    "directed star, inwards": nx.DiGraph([(i, 0) for i in range(1, 6)]),
    "directed, random": nx.gnp_random_graph(20, 0.15, seed=9, directed=True),
    "directed, dense": nx.gnp_random_graph(12, 0.5, seed=10, directed=True),
    "directed, weighted": weighted(nx.gnp_random_graph(18, 0.2, seed=11, directed=True), 12),
    "directed, two parts": nx.disjoint_union(
        nx.gnp_random_graph(7, 0.4, seed=13, directed=True), nx.path_graph(4, create_using=nx.DiGraph)
    ),
}


def by_node(values, n):
    return [None if i not in values or values[i] is None or math.isnan(values[i]) else values[i] for i in range(n)]


def measures(g):
    n, directed = len(g), g.is_directed()
    weight = "weight" if any("weight" in d for _, _, d in g.edges(data=True)) else None
    h = igraph.Graph(n=n, edges=list(g.edges()), directed=directed)
    if weight:
        h.es["weight"] = [d["weight"] for _, _, d in g.edges(data=True)]
    both = g.to_undirected(as_view=False) if directed else g
    nets = {v: g.subgraph({v} | set(nx.all_neighbors(g, v))) for v in g}
    inets = {v: h.induced_subgraph(sorted(nets[v])) for v in g}
    place = {v: sorted(nets[v]).index(v) for v in g}
    around = {v: nets[v].subgraph(set(nets[v]) - {v}) for v in g}
    iaround = {v: h.induced_subgraph(sorted(around[v])) for v in g}
    clean = lambda x: None if x is None or (isinstance(x, float) and math.isnan(x)) else x
    out = {}

    def add(measure, program, values, **options):
        out.setdefault(measure, []).append(
            {"program": program, "options": options, "values": values if isinstance(values, list) else by_node(values, n)}
        )

    nodes = range(n)
    per_node = lambda f: [clean(f(v)) for v in nodes]
    add("constraint", "networkx", nx.constraint(g, weight=weight), model="whole")
    add("constraint", "igraph", [clean(x) for x in h.constraint(weights=weight)], model="whole")
    add("constraint", "networkx", per_node(lambda v: nx.constraint(nets[v], nodes=[v], weight=weight)[v]), model="ego")
    add(
        "constraint",
        "igraph",
        per_node(lambda v: inets[v].constraint(vertices=[place[v]], weights=weight)[0]),
        model="ego",
    )
    add("effectiveSize", "networkx", nx.effective_size(g, weight=weight), model="whole")
    add("effectiveSize", "networkx", per_node(lambda v: nx.effective_size(nets[v], nodes=[v], weight=weight)[v]), model="ego")
    if not weight and not directed:
        borgatti = lambda k, t: k - 2 * t / k if k else None
        add("effectiveSize", "igraph, Borgatti (1997)", per_node(lambda v: borgatti(iaround[v].vcount(), iaround[v].ecount())), model="ego")
        add(
            "efficiency",
            "igraph, Borgatti (1997)",
            per_node(lambda v: borgatti(iaround[v].vcount(), iaround[v].ecount()) / iaround[v].vcount() if iaround[v].vcount() else None),
            model="ego",
        )

    def size_over(v, graph):
        k = len(set(nx.all_neighbors(g, v)))
        return nx.effective_size(graph, nodes=[v], weight=weight)[v] / k if k else None

    add("efficiency", "networkx", per_node(lambda v: size_over(v, g)), model="whole")

    def theil(parts):
        k = len(parts)
        if k == 0:
            return None
        if k == 1:
            return 1
        mean = sum(parts) / k
        return sum(c / mean * math.log(c / mean) for c in parts) / (k * math.log(k))

    add(
        "hierarchy",
        "networkx, from local_constraint",
        per_node(lambda v: theil([nx.local_constraint(g, v, u, weight=weight) for u in set(nx.all_neighbors(g, v))])),
        model="whole",
    )
    if directed:
        import numpy

        def everett(v):
            names = sorted(nets[v])
            a = nx.to_numpy_array(nets[v], nodelist=names, weight=None)
            e = place[v]
            ways = a @ a
            pairs = [
                1 / ways[s, t]
                for s, t in itertools.permutations(range(len(names)), 2)
                if s != e and t != e and a[s, e] and a[e, t] and not a[s, t]
            ]
            return float(sum(pairs)) if len(names) > 1 else None

        add("egoBetweenness", "numpy, A² (Everett & Borgatti 2005)", per_node(everett))
    else:
        alone = lambda v, f: f() if len(nets[v]) > 1 else None
        add("egoBetweenness", "networkx", per_node(lambda v: alone(v, lambda: nx.betweenness_centrality(nets[v], normalized=False)[v])))
        add("egoBetweenness", "igraph", per_node(lambda v: alone(v, lambda: inets[v].betweenness(vertices=[place[v]])[0])))
    pair = lambda v, f: f() if len(around[v]) > 1 else None
    add("egoDensity", "networkx", per_node(lambda v: pair(v, lambda: nx.density(around[v]))))
    add("egoDensity", "igraph", per_node(lambda v: pair(v, lambda: iaround[v].density())))
    add("egoSize", "networkx", per_node(lambda v: len(around[v])))
    add("egoSize", "igraph", per_node(lambda v: h.neighborhood_size(vertices=v, order=1) - 1))
    add("alterComponents", "networkx", per_node(lambda v: nx.number_connected_components(nx.Graph(around[v]))))
    add("alterComponents", "igraph", per_node(lambda v: len(iaround[v].clusters(mode="weak"))))
    add("localClustering", "networkx", per_node(lambda v: nx.clustering(both, v) if both.degree(v) > 1 else None))
    add("localClustering", "igraph", [clean(x) for x in h.as_undirected().transitivity_local_undirected(mode="nan")])
    add("coreNumber", "networkx", nx.core_number(g))
    add("coreNumber", "igraph", h.coreness(mode="all"))
    add("betweenness", "networkx", nx.betweenness_centrality(g, normalized=False))
    add("betweenness", "igraph", h.betweenness(directed=directed))
    for way, mode in [("in", "in"), ("out", "out")] if directed else [("out", "all")]:
        view = g.reverse() if directed and way == "out" else g
        reach = lambda v: len(nx.descendants(view.reverse() if directed else view, v))
        add(
            "closenessWassermanFaust", "networkx", nx.closeness_centrality(view, wf_improved=True), direction=way
        )
        within = nx.closeness_centrality(view, wf_improved=False)
        add("closenessWithinComponent", "networkx", [within[v] if reach(v) else None for v in nodes], direction=way)
        add("closenessWithinComponent", "igraph", [clean(x) for x in h.closeness(mode=mode)], direction=way)
        harmonic = nx.harmonic_centrality(view)
        add("harmonicCloseness", "networkx", [harmonic[v] / (n - 1) if n > 1 else 0 for v in nodes], direction=way)
        add("harmonicCloseness", "igraph", [clean(x) for x in h.harmonic_centrality(mode=mode)], direction=way)
        add("eccentricity", "igraph", h.eccentricity(mode=mode), direction=way)
        steps = lambda v: nx.single_source_shortest_path_length(g.reverse() if directed and way == "in" else g, v)
        add("eccentricity", "networkx", per_node(lambda v: max(steps(v).values())), direction=way)

    whole = {
        "density": {"networkx": nx.density(g) if n > 1 else None, "igraph": clean(h.density())},
        "weakComponents": {
            "networkx": sorted(sorted(c) for c in nx.connected_components(nx.Graph(g))),
            "igraph": sorted(sorted(c) for c in h.clusters(mode="weak")),
        },
        "strongComponents": {
            "networkx": sorted(sorted(c) for c in (nx.strongly_connected_components(g) if directed else nx.connected_components(g))),
            "igraph": sorted(sorted(c) for c in h.clusters(mode="strong")),
        },
        "cutNodes": {
            "networkx": sorted(nx.articulation_points(nx.Graph(g))),
            "igraph": sorted(h.as_undirected().articulation_points()),
        },
    }
    if g.number_of_edges():
        whole["reciprocity"] = {
            "networkx": nx.overall_reciprocity(g) if directed else 1,
            "igraph": clean(h.reciprocity()),
        }
    return {"weighted": weight is not None, "nodes": out, "graph": whole}


result = []
for name, given in graphs.items():
    g = plain(given)
    result.append(
        {
            "name": name,
            "directed": g.is_directed(),
            "n": len(g),
            "edges": [[a, b, d.get("weight", 1)] for a, b, d in g.edges(data=True)],
            **measures(g),
        }
    )
json.dump({"versions": {"networkx": nx.__version__, "igraph": igraph.__version__}, "graphs": result}, sys.stdout)
