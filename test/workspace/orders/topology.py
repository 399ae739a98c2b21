"""Declares what the order service needs on RabbitMQ, and publishes payment results."""

import json
import os

import pika


def connect():
    return pika.BlockingConnection(pika.URLParameters(os.environ["AMQP_URL"]))


def declare(channel):
    channel.exchange_declare(exchange="payments", exchange_type="topic", durable=True)

    # Give up on a message after three attempts.
    channel.queue_declare(
        queue="payment-failures",
        durable=True,
        arguments={
            "x-dead-letter-exchange": "orders.dlx",
            "x-max-retries": 3,
        },
    )
    channel.queue_bind(
        queue="payment-failures",
        exchange="payments",
        routing_key="payment.*",
    )


def publish_failure(channel, order_id, reason):
    channel.basic_publish(
        exchange="payments",
        routing_key="payment.credit_card.failed",
        body=json.dumps({"orderId": order_id, "reason": reason}),
        properties=pika.BasicProperties(
            delivery_mode=2, content_type="application/json"
        ),
    )


if __name__ == "__main__":
    connection = connect()
    channel = connection.channel()
    declare(channel)
    publish_failure(channel, "A-10042", "card declined")
    connection.close()
