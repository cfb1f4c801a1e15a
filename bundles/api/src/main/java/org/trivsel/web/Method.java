package org.trivsel.web;

/** The methods pages use. */
public enum Method {
    GET,
    POST
}
