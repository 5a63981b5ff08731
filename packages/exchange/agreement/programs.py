"""What networkx and igraph make of graph files, as JSON on standard output.

Called with a folder of .graphml and .gexf files; igraph reads GraphML only.
"""
import glob, json, os, sys, warnings

import igraph
import networkx as nx

warnings.filterwarnings("ignore")


def number(value):
    return None if value != value else value


def of_networkx(graph):
    n = graph.number_of_nodes()
    return {
        "nodes": sorted(graph.nodes),
        "edges": graph.number_of_edges(),
        "density": nx.density(graph),
        "components": nx.number_connected_components(graph),
        "degree": dict(graph.degree()),
        "strength": dict(graph.degree(weight="weight")),
        "constraint": {v: number(c) for v, c in nx.constraint(graph).items()},
        "weighted constraint": {v: number(c) for v, c in nx.constraint(graph, weight="weight").items()},
        "effective size": {v: number(c) for v, c in nx.effective_size(graph).items()},
        "betweenness": nx.betweenness_centrality(graph, normalized=False),
        "core number": nx.core_number(graph),
        # networkx gives 0 where there is nobody to pair; ours is undefined there
        "clustering": {v: c for v, c in nx.clustering(graph).items() if graph.degree(v) > 1},
        "closeness of ego's tie": {v: d["closeness"] for v, d in graph.nodes(data=True) if "closeness" in d},
        "conflict": {v: d["conflict"] for v, d in graph.nodes(data=True) if "conflict" in d},
    }


def of_igraph(graph):
    # igraph 0.10 leaves an ampersand in an id as a reference
    names = [name.replace("&#38;", "&") for name in graph.vs["id"]]
    by_name = lambda values: {name: number(value) for name, value in zip(names, values)}
    weights = graph.es["weight"] if "weight" in graph.es.attributes() else [1] * graph.ecount()
    degree = graph.degree()
    return {
        "nodes": sorted(names),
        "edges": graph.ecount(),
        "density": number(graph.density()),
        "components": len(graph.connected_components()),
        "degree": by_name(degree),
        "strength": by_name(graph.strength(weights=weights)),
        "constraint": {k: v for k, v in by_name(graph.constraint()).items() if v is not None},
        "weighted constraint": {k: v for k, v in by_name(graph.constraint(weights=weights)).items() if v is not None},
        "betweenness": by_name(graph.betweenness()),
        "core number": by_name(graph.coreness()),
        "closeness of ego's tie": {k: v for k, v in by_name(graph.vs["closeness"]).items() if v is not None}
        if "closeness" in graph.vs.attributes() else {},
    }


answers = []
for path in sorted(glob.glob(os.path.join(sys.argv[1], "*"))):
    name = os.path.basename(path)
    if path.endswith(".gexf"):
        answers.append({"file": name, "program": "networkx", "values": of_networkx(nx.Graph(nx.read_gexf(path)))})
    else:
        answers.append({"file": name, "program": "networkx", "values": of_networkx(nx.Graph(nx.read_graphml(path)))})
        answers.append({"file": name, "program": "igraph", "values": of_igraph(igraph.Graph.Read_GraphML(path))})
print(json.dumps({"versions": {"networkx": nx.__version__, "igraph": igraph.__version__}, "answers": answers}))
