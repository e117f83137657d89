package io.monazite.matching;

/// A place on Earth, WGS 84.
///
/// @param latitude degrees north
/// @param longitude degrees east
public record Place(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371.0;

    /// The distance over the ground (haversine).
    public double kilometresTo(Place other) {
        double south = Math.toRadians(latitude);
        double north = Math.toRadians(other.latitude);
        double up = Math.sin((north - south) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double part = up * up + Math.cos(south) * Math.cos(north) * along * along;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(part)));
    }
}
