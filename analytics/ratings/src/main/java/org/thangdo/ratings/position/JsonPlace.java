package org.thangdo.ratings.position;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;

/** Where in a JSON file something is, such as {@code metrics[3].norms}; entries of lists are counted from 1. */
final class JsonPlace {

    private JsonPlace() {}

    static String of(JsonMappingException e) {
        var path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
