"""Keeps a month of stock movements in JetStream."""

import nats
from nats.js.api import RetentionPolicy, StreamConfig


async def create_archive(servers):
    connection = await nats.connect(servers)
    jetstream = connection.jetstream()
    await jetstream.add_stream(
        StreamConfig(
            name="STOCK",
            subjects=["stock.>"],
            retention=RetentionPolicy.LIMITS,
            # Nanoseconds, as the server counts.
            max_age=2_592_000_000_000_000,
        )
    )
    await connection.close()
