package org.tocsin.paging;

import java.net.URI;
import org.tocsin.catalog.Person;

/**
 * What a channel is asked to carry.
 *
 * @param handle the same for every repetition of this page, different for every other
 * @param to whom it is for
 * @param request for which level and round
 * @param content what it says
 * @param acknowledgeAt where this person acknowledges with one tap; whoever has the link can
 */
public record Page(String handle, Person to, PageRequest request, PageContent content, URI acknowledgeAt) {}
