"""Measures other graph libraries on the networks of the bench, where this machine has them.

Reads one JSON request a line, answers one JSON line each. A network is a file of little-endian 32-bit numbers: size, ties, then
the pairs; what a request computes is written as 64-bit floats to the file it names. Times are taken here, around the call alone.
"""

import array
import importlib
import json
import resource
import sys
import time

libraries = {}
for name in ("igraph", "networkx"):
    try:
        libraries[name] = importlib.import_module(name)
    except ImportError:
        pass

held = {}


def pairs_of(path):
    with open(path, "rb") as file:
        numbers = array.array("I", file.read())
    size, ties = numbers[0], numbers[1]
    return size, list(zip(numbers[2 : 2 + 2 * ties : 2], numbers[3 : 3 + 2 * ties : 2]))


def graph_of(library, path):
    if (library, path) not in held:
        if len(held) > 3:
            held.clear()
        size, pairs = pairs_of(path)
        if library == "igraph":
            graph = libraries["igraph"].Graph(n=size, edges=pairs)
        else:
            graph = libraries["networkx"].empty_graph(size)
            graph.add_edges_from(pairs)
        held[library, path] = graph
    return held[library, path]


def in_order(values, size):
    return [values[v] for v in range(size)]


def igraph_task(graph, what, request):
    sources = request.get("sources")
    if what == "betweenness":
        return lambda: graph.betweenness(directed=False, sources=sources)
    if what == "weighted":
        with open(request["costs"], "rb") as file:
            costs = list(array.array("d", file.read()))
        return lambda: graph.betweenness(directed=False, weights=costs, sources=sources)
    if what == "closeness":
        return lambda: graph.closeness(vertices=sources, normalized=True)
    if what == "reach":
        return lambda: graph.neighborhood_size(vertices=sources, order=request["hops"])
    if what == "constraint":
        return lambda: graph.constraint()
    if what == "cuts":

        def cuts():
            cut = graph.articulation_points()
            return [float(len(cut)), float(len(graph.bridges()))]

        return cuts
    if what == "adamic-adar":
        return lambda: graph.similarity_inverse_log_weighted(vertices=[request["of"]])[0]
    return None


def networkx_task(graph, what, request):
    networkx = libraries["networkx"]
    size = graph.number_of_nodes()
    if what == "betweenness":
        return lambda: in_order(networkx.betweenness_centrality(graph, normalized=False), size)
    if what == "constraint":
        return lambda: in_order(networkx.constraint(graph), size)
    if what == "cuts":

        def cuts():
            cut = list(networkx.articulation_points(graph))
            return [float(len(cut)), float(len(list(networkx.bridges(graph))))]

        return cuts
    return None


def answer(request):
    library = request["library"]
    if library not in libraries:
        return {"absent": True}
    graph = graph_of(library, request["network"])
    task = (igraph_task if library == "igraph" else networkx_task)(graph, request["what"], request)
    if task is None:
        return {"absent": True}
    wall, cpu = time.perf_counter(), time.process_time()
    values = task()
    spent = {"cpuMs": (time.process_time() - cpu) * 1000, "wallMs": (time.perf_counter() - wall) * 1000}
    with open(request["values"], "wb") as file:
        array.array("d", (float(value) for value in values)).tofile(file)
    spent["peakBytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return spent


print(json.dumps({name: library.__version__ for name, library in libraries.items()}), flush=True)
for line in sys.stdin:
    try:
        reply = answer(json.loads(line))
    except Exception as error:  # told to the bench, which says so in its table
        reply = {"failed": f"{type(error).__name__}: {error}"}
    print(json.dumps(reply), flush=True)
