// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/v3": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showIdentityVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["validateToken"];
        put?: never;
        post: operations["createToken"];
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/auth/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["showCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/auth/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAuthProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        IdentityError: {
            error?: {
                code?: number;
                title?: string;
                message?: string;
                /** @description Empty; only where the kind of credential is refused. */
                identity?: Record<string, unknown>;
            };
        };
        IdentityVersion: {
            id?: string;
            status?: string;
            updated?: string;
            links?: components["schemas"]["Link"][];
            "media-types"?: components["schemas"]["MediaType"][];
        };
        MediaType: {
            base?: string;
            type?: string;
        };
        Link: {
            rel?: string;
            href?: string;
        };
        AuthMethod: "password" | "application_credential" | "token";
        /** @description By id or by name. */
        DomainReference: {
            id?: string;
            name?: string;
        };
        /** @description By id, or by name within a domain. */
        UserReference: {
            id?: string;
            name?: string;
            domain?: components["schemas"]["DomainReference"];
        };
        PasswordUser: components["schemas"]["UserReference"] & {
            password: string;
        };
        ProjectReference: {
            id?: string;
            name?: string;
            domain?: components["schemas"]["DomainReference"];
        };
        TokenScope: {
            project?: components["schemas"]["ProjectReference"];
        } | "unscoped";
        TokenRequest: {
            auth: {
                identity: {
                    methods: components["schemas"]["AuthMethod"][];
                    password?: {
                        user?: components["schemas"]["PasswordUser"];
                    };
                    application_credential?: {
                        id?: string;
                        name?: string;
                        user?: components["schemas"]["UserReference"];
                        secret: string;
                    };
                    token?: {
                        id?: string;
                    };
                };
                scope?: components["schemas"]["TokenScope"];
            };
        };
        TokenReply: {
            token: components["schemas"]["Token"];
        };
        /** @description A token without scope has no project, roles or catalog. */
        Token: {
            methods?: components["schemas"]["AuthMethod"][];
            user?: components["schemas"]["TokenUser"];
            audit_ids?: string[];
            /** @description UTC with six decimals and Z. */
            expires_at: string;
            /** @description UTC with six decimals and Z. */
            issued_at?: string;
            project?: components["schemas"]["TokenProject"];
            is_domain?: boolean;
            /** @description Names say nothing about rights; see keystone-roles-say-nothing. */
            roles?: components["schemas"]["Named"][];
            catalog?: components["schemas"]["CatalogService"][];
            application_credential?: components["schemas"]["TokenApplicationCredential"];
        };
        TokenApplicationCredential: {
            id?: string;
            name?: string;
            restricted?: boolean;
        };
        CollectionLinks: {
            self?: string;
            next?: string | null;
            previous?: string | null;
        };
        Named: {
            id?: string;
            name?: string;
        };
        TokenUser: {
            id?: string;
            name?: string;
            domain?: components["schemas"]["Named"];
            password_expires_at?: string | null;
        };
        TokenProject: {
            id?: string;
            name?: string;
            domain?: components["schemas"]["Named"];
        };
        CatalogService: {
            id?: string;
            /** @description compute, image, network, volumev3, block-storage, identity, placement … */
            type: string;
            name?: string;
            endpoints: components["schemas"]["CatalogEndpoint"][];
        };
        EndpointInterface: "public" | "internal" | "admin";
        CatalogEndpoint: {
            id?: string;
            interface: components["schemas"]["EndpointInterface"];
            region?: string | null;
            region_id?: string | null;
            url: string;
        };
        Project: {
            id?: string;
            name?: string;
            domain_id?: string;
            description?: string;
            enabled?: boolean;
            parent_id?: string | null;
            is_domain?: boolean;
            tags?: string[];
            options?: Record<string, unknown>;
            links?: components["schemas"]["CollectionLinks"];
        };
    };
    responses: {
        /** @description Wrong credentials, or a token that is unknown, revoked or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdentityError"];
            };
        };
    };
    parameters: {
        AuthToken: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    showIdentityVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version document; needs no token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: components["schemas"]["IdentityVersion"];
                    };
                };
            };
        };
    };
    validateToken: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                "X-Subject-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The described token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token is in the header X-Subject-Token; the body describes it. */
            201: {
                headers: {
                    "X-Subject-Token"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenReply"];
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
                "X-Subject-Token": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token no longer works. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    showCatalog: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The catalog of the token's scope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        catalog?: components["schemas"]["CatalogService"][];
                        links?: components["schemas"]["CollectionLinks"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
    listAuthProjects: {
        parameters: {
            query?: never;
            header: {
                "X-Auth-Token": components["parameters"]["AuthToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projects to which the user may scope. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        projects?: components["schemas"]["Project"][];
                        links?: components["schemas"]["CollectionLinks"];
                    };
                };
            };
            401: components["responses"]["Unauthorized"];
        };
    };
}
