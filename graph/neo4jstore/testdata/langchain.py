"""Writes documents with langchain-neo4j's add_graph_documents, one at a time, and prints what is stored and the seconds it took.

langchain.py DOCUMENTS.jsonl BOLT-URL SECONDS; needs APOC in the server and an empty database, which it may fill.
"""
import json
import os
import sys
import time

from langchain_core.documents import Document
from langchain_neo4j import Neo4jGraph
from langchain_neo4j.graphs.graph_document import GraphDocument, Node, Relationship

path, url, seconds = sys.argv[1], sys.argv[2], float(sys.argv[3])


def document(line):
    d = json.loads(line)
    nodes = {}
    for n in d["nodes"]:
        key, label = n.pop("id"), "Peer" + n.pop("label")
        nodes[key] = Node(id=key, type=label, properties=n)
    edges = [
        Relationship(source=nodes[e["from"]], target=nodes[e["to"]], type=e["type"], properties=e["props"])
        for e in d["edges"]
    ]
    return GraphDocument(nodes=list(nodes.values()), relationships=edges, source=Document(page_content=d["text"]))


with open(path, encoding="utf-8") as lines:
    documents = [document(line) for line in lines]
graph = Neo4jGraph(url=url, username=os.environ["NEO4J_USERNAME"], password=os.environ["NEO4J_PASSWORD"], refresh_schema=False)
labels = ["PeerArticle", "PeerEntity", "PeerEvent", "PeerFact"]
for label in labels:
    graph.query(f"CREATE CONSTRAINT {label} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
began = time.monotonic()
for d in documents:
    graph.add_graph_documents([d])
    if time.monotonic() - began > seconds:
        break
took = time.monotonic() - began
stored = graph.query("MATCH (n) WHERE n.id IS NOT NULL AND NOT n:_Setting WITH count(n) AS nodes MATCH ()-[r]->() WITH nodes, count(r) AS edges RETURN nodes + edges AS n")[0]["n"]
for label in labels:
    graph.query(f"DROP CONSTRAINT {label}")
print(stored, took)
