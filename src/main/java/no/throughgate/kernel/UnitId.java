package no.throughgate.kernel;

import java.util.regex.Pattern;

/** A unit of an agency, by its group path in the identity provider: {@code /nav/0301}, {@code /municipality/0301/housing}. */
public record UnitId(String value) {

    private static final Pattern SHAPE = Pattern.compile("(/[a-z0-9][a-z0-9-]*){2,3}");

    public UnitId {
        if (!SHAPE.matcher(value).matches()) {
            throw Problem.invalid("problem.unitId", value);
        }
    }

    /** The agency the path belongs to. A path that no agency uses is a {@link Problem} of kind INVALID. */
    public Agency agency() {
        String[] parts = value.split("/");
        String room = parts.length > 3 ? parts[3] : "";
        return switch (parts[1]) {
            case "prison" ->
                switch (room) {
                    case "health" -> Agency.PRISON_HEALTH;
                    case "coordinator" -> Agency.COORDINATOR;
                    default -> Agency.PRISON;
                };
            case "municipality" -> room.equals("housing") ? Agency.HOUSING : Agency.MUNICIPALITY;
            case "probation" -> Agency.PROBATION;
            case "nav" -> Agency.NAV;
            case "health" -> Agency.HEALTH;
            case "education" -> Agency.EDUCATION;
            case "ngo" -> Agency.NGO;
            case "county-governor" -> Agency.COUNTY_GOVERNOR;
            case "directorate" -> Agency.DIRECTORATE;
            default -> throw Problem.invalid("problem.unitId", value);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
