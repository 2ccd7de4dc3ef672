package org.tocsin.process.thirdparty;

/** Every variable of the third party's diagram and its forms. */
final class ThirdPartyNames {

    static final String RANK = "rank";
    static final String TEAM = "team";
    static final String UPDATE_DUE = "updateDue";
    static final String PROVIDER = "provider";
    static final String PROVIDER_ANSWER = "providerAnswer";

    private ThirdPartyNames() {}
}
