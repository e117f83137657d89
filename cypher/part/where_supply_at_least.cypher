// Whether supply f is surely of $given tonnes or more.
//+ order_supply_tonnes
>= $given
