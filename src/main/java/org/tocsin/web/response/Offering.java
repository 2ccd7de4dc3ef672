package org.tocsin.web.response;

import java.util.List;

/** Some of what can be done on the page of an incident. */
interface Offering {

    /** In the order in which the page shows them. */
    List<Offer> offers();
}
