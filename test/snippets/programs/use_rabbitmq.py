"""Publishes good orders and one that cannot be handled, then works until all are done."""
import json

import pattern


def tell(**facts):
    print(json.dumps(facts), flush=True)


connection, channel = pattern.connect()
for name in ["a", "poison", "b", "c"]:
    pattern.publish(channel, json.dumps({"order": name}).encode(), message_id=name)
tell(published=4)

handled = []


def handle(body):
    order = json.loads(body)["order"]
    if order == "poison":
        raise ValueError("cannot be handled")
    handled.append(order)
    if len(handled) == 3:
        channel.stop_consuming()


pattern.work(channel, handle)
connection.close()
tell(handled=handled)
