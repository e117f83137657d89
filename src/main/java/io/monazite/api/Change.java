package io.monazite.api;

/// One change that somebody asks for, and who may have it done.
///
/// @param caller who asks; has the role that the change needs
/// @param arguments of the field
record Change(Services services, Caller caller, Arguments arguments) {}
