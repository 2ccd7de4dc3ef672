package org.tocsin.engine.form;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;

/** Tells Tasklist in a sentence what is wrong, where the engine would say 500 and the name of a class. */
public final class FormRefusedMapper implements ExceptionMapper<FormRefused> {

    @Override
    public Response toResponse(FormRefused refused) {
        return Response.status(refused.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", "FormRefused", "message", String.valueOf(refused.getMessage())))
                .build();
    }
}
