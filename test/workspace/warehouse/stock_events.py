"""Tells the other services what is in stock."""

import json

from confluent_kafka import Producer
from kafka import KafkaConsumer

producer = Producer(
    {
        "bootstrap.servers": "localhost:9092",
        "enable.idempotence": True,
        "max.in.flight.requests.per.connection": 10,
    }
)


def stock_changed(sku, count):
    producer.produce("stock", key=sku, value=json.dumps({"sku": sku, "count": count}))
    producer.flush()


def paid_orders():
    return KafkaConsumer(
        "orders",
        bootstrap_servers="localhost:9092",
        group_id="warehouse",
        session_timeout_ms=10_000,
        heartbeat_interval_ms=10_000,
    )
