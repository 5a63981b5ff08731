"""The same measures by python-igraph and networkx, one round at each line of input. Prints one JSON object per round.

Usage: peers.py ego FILE (networks, one JSON object a line) or peers.py persons FILE (source and target of each tie).
"""

import json
import sys
import time

import igraph
import networkx


def igraph_ego(networks):
    """Constraint, effective size, ego betweenness, density and components, from lists of ties."""
    checksum = 0.0
    for n, ties, around in networks:
        alters = igraph.Graph(n, ties)
        whole = igraph.Graph(n + 1, around)
        checksum += whole.constraint([n])[0]
        checksum += n - 2 * alters.ecount() / n
        checksum += whole.betweenness([n])[0]
        checksum += alters.density()
        checksum += len(alters.connected_components())
    return checksum


def networkx_ego(networks):
    """The same by networkx, which has them all by name."""
    checksum = 0.0
    for n, ties, around in networks:
        alters = networkx.empty_graph(n)
        alters.add_edges_from(ties)
        whole = networkx.empty_graph(n + 1)
        whole.add_edges_from(around)
        checksum += networkx.constraint(whole, [n])[n]
        checksum += networkx.effective_size(whole, [n])[n]
        checksum += networkx.betweenness_centrality(whole, normalized=False)[n]
        checksum += networkx.density(alters)
        checksum += networkx.number_connected_components(alters)
    return checksum


def timed(run, *arguments):
    start = time.process_time()
    checksum = run(*arguments)
    return {"seconds": time.process_time() - start, "checksum": checksum}


def read_ego(path):
    networks = []
    with open(path) as lines:
        for line in lines:
            given = json.loads(line)
            n = given["alters"]
            ties = list(zip(given["ties"][::2], given["ties"][1::2]))
            networks.append((n, ties, ties + [(n, i) for i in range(n)]))
    return networks


kind, path = sys.argv[1:3]
print(json.dumps({"igraph": igraph.__version__, "networkx": networkx.__version__}), flush=True)
if kind == "ego":
    networks = read_ego(path)
    for line in sys.stdin:
        few = int(line)
        print(
            json.dumps(
                {
                    "igraph": timed(igraph_ego, networks),
                    "networkx": timed(networkx_ego, networks[:few]),
                }
            ),
            flush=True,
        )
else:
    with open(path) as file:
        given = json.load(file)
    graph = igraph.Graph(given["nodes"], list(zip(given["source"], given["target"])))
    for line in sys.stdin:
        print(json.dumps({"igraph": timed(lambda: sum(graph.constraint()))}), flush=True)
