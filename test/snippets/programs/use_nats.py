"""Publishes three orders, one of them twice, and works; the first delivery of one order fails."""
import asyncio
import json

import pattern


def tell(**facts):
    print(json.dumps(facts), flush=True)


async def main():
    connection, jetstream = await pattern.connect()
    for name in ["a", "b", "b", "c"]:
        acknowledgement = await pattern.publish(jetstream, "created", name.encode(), name)
        tell(duplicate=bool(acknowledgement.duplicate))

    async def handle(message):
        delivery = message.metadata.num_delivered
        if message.data == b"b" and delivery == 1:
            raise ValueError("cannot be handled yet")
        tell(handled=message.data.decode(), delivery=delivery)

    await pattern.consume(jetstream, handle)


asyncio.run(main())
