// The deliveries of a hook are read by when the state was recorded that they told of.
CREATE INDEX delivery_hook IF NOT EXISTS FOR (n:Delivery) ON (n.hook, n.to)
