// SPDX-License-Identifier: Apache-2.0
// GENERATED from openapi.yaml by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

export interface paths {
    "/iam/clients/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Cheapest check of a token. */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Default limit 100. */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Default limit 100. */
        get: operations["listRegions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["getRegion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/availability_zones/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description EdgeCenter only; body not public. */
        get: operations["listAvailabilityZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Default limit 10. Not scoped by project and region. */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /** @description Poll until FINISHED or ERROR. */
        get: operations["getTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/tasks/{project_id}/{region_id}/active": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description Tasks that are not finished; default limit 10. */
        get: operations["listActiveTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/tasks/{task_id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledgeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/tasks/acknowledge_all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledgeAllTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description Leaves out bare metal and GPU machines by default and has Kubernetes nodes in. */
        get: operations["listInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/instances/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/instances/{project_id}/{region_id}/check_limits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Dry run against the quotas; changes nothing. */
        post: operations["checkInstanceLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/available_names": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @deprecated */
        get: operations["getAvailableNames"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/available_flavors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A read in spite of POST. */
        post: operations["listFlavorsForNewInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Over all clients of a reseller; rows not described in the material at hand. */
        get: operations["searchInstances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get: operations["getInstance"];
        put?: never;
        post?: never;
        /** @description What is not named is kept, except volumes flagged delete_on_termination and ordinary ports. */
        delete: operations["deleteInstance"];
        options?: never;
        head?: never;
        /** @description Name and tags; answers at once. An empty body is 400. */
        patch: operations["updateInstance"];
        trace?: never;
    };
    "/cloud/v2/instances/{project_id}/{region_id}/{instance_id}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description start, stop, reboot, reboot_hard, suspend, resume. */
        post: operations["runInstanceAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description Needed state: powered off. No task: answers with the instance. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["startInstanceDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description Needed state: active, powered off or rescued. No task: answers with the instance. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["stopInstanceDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/reboot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description No task: answers with the instance. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["rebootInstanceDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/powercycle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description The hard reboot of this dialect. No task: answers with the instance. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["powercycleInstanceDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description Needed state: active or powered off. No task: answers with the instance. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["suspendInstanceDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description Needed state: suspended. No task: answers with the instance. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["resumeInstanceDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/changeflavor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeInstanceFlavor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/available_flavors": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @description What this instance may be resized to. */
        get: operations["listResizeFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/interfaces": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @description Unpaged. */
        get: operations["listInstanceInterfaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/attach_interface": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachInterface"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/detach_interface": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["detachInterface"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/ports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @description Per port its security groups; unpaged. */
        get: operations["listInstancePorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/securitygroups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @description Unpaged. */
        get: operations["listInstanceSecurityGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/addsecuritygroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By name, for every port or per port. */
        post: operations["addInstanceSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/delsecuritygroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description By name, for every port or per port. */
        post: operations["removeInstanceSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/get_console": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get: operations["getInstanceConsole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A read in spite of POST. */
        post: operations["getInstanceMetrics"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/put_into_servergroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["putInstanceIntoServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/remove_from_servergroup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["removeInstanceFromServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @deprecated */
        get: operations["listInstanceMetadata"];
        /**
         * @deprecated
         * @description Everything not sent is deleted.
         */
        put: operations["replaceInstanceMetadata"];
        /** @deprecated */
        post: operations["addInstanceMetadata"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/metadata/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
                /** @description No special characters. */
                key: components["parameters"]["TagKey"];
            };
            cookie?: never;
        };
        /** @deprecated */
        get: operations["getInstanceMetadataByPath"];
        put?: never;
        post?: never;
        /** @deprecated */
        delete: operations["deleteInstanceMetadataByPath"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/instances/{project_id}/{region_id}/{instance_id}/metadata_item": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @deprecated */
        get: operations["getInstanceMetadataItem"];
        put?: never;
        post?: never;
        /** @deprecated */
        delete: operations["deleteInstanceMetadataItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/instances/{project_id}/{region_id}/{instance_id}/migrate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description EdgeCenter only. */
        post: operations["migrateInstance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/pricing/{project_id}/{region_id}/instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        get: operations["getInstancePrice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/pricing/{project_id}/{region_id}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description A read in spite of POST. */
        post: operations["previewInstancePrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/price_info/{project_id}/{region_id}/instances/{instance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        /** @description EdgeCenter only. */
        get: operations["getInstancePriceInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/apptemplates/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listAppTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/apptemplates/{project_id}/{region_id}/{apptemplate_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                apptemplate_id: components["parameters"]["AppTemplateId"];
            };
            cookie?: never;
        };
        get: operations["getAppTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/reseller_name_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listResellerNameTemplates"];
        put: operations["putResellerNameTemplates"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/reseller_name_templates/{reseller_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reseller_id: components["parameters"]["ResellerId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Success status not stated; 204 assumed. */
        delete: operations["deleteResellerNameTemplates"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/reseller_name_templates/{project_id}/{region_id}/available_names": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["getNamingRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/bminstances/{project_id}/{region_id}/{server_id}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Keeps the configuration of the server; bare metal only. */
        post: operations["rebuildBareMetal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/baremetal/{project_id}/{region_id}/{server_id}/action": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runBareMetalAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v3/baremetal/{project_id}/{region_id}/{server_id}/get_console": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        get: operations["getBareMetalConsole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/flavors/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/bmflavors/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listBareMetalFlavors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/images/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listImages"];
        put?: never;
        post: operations["createImageFromVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/projectimages/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description The project's own images. */
        get: operations["listProjectImages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/images/{project_id}/{region_id}/{image_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        get: operations["getImage"];
        put?: never;
        post?: never;
        delete: operations["deleteImage"];
        options?: never;
        head?: never;
        patch: operations["updateImage"];
        trace?: never;
    };
    "/cloud/v1/downloadimage/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The task is FINISHED while the image is still queued. */
        post: operations["downloadImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listVolumes"];
        put?: never;
        post: operations["createVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}/{volume_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get: operations["getVolume"];
        put?: never;
        post?: never;
        /** @description The volume must be available. */
        delete: operations["deleteVolume"];
        options?: never;
        head?: never;
        patch: operations["updateVolume"];
        trace?: never;
    };
    "/cloud/v2/volumes/{project_id}/{region_id}/{volume_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/volumes/{project_id}/{region_id}/{volume_id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Not the boot volume. */
        post: operations["detachVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}/{volume_id}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description No task: answers with the volume. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["attachVolumeDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}/{volume_id}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description Not the boot volume. No task: answers with the volume. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["detachVolumeDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}/{volume_id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Only bigger; available or in-use. */
        post: operations["extendVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}/{volume_id}/retype": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description At once. Detached, no snapshots, not the boot volume. */
        post: operations["retypeVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/volumes/{project_id}/{region_id}/{volume_id}/revert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description To the last snapshot; detached and available. */
        post: operations["revertVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/snapshots/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listSnapshots"];
        put?: never;
        post: operations["createSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/snapshots/{project_id}/{region_id}/{snapshot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        get: operations["getSnapshot"];
        put?: never;
        post?: never;
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch: operations["updateSnapshot"];
        trace?: never;
    };
    "/cloud/v1/ssh_keys/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        /** @description Scoped by project only; default limit 10. */
        get: operations["listSshKeys"];
        put?: never;
        /** @description Without public_key a pair is made and private_key is shown once. */
        post: operations["createSshKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/ssh_keys/{project_id}/{ssh_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                ssh_key_id: components["parameters"]["SshKeyId"];
            };
            cookie?: never;
        };
        get: operations["getSshKey"];
        put?: never;
        post?: never;
        delete: operations["deleteSshKey"];
        options?: never;
        head?: never;
        patch: operations["shareSshKey"];
        trace?: never;
    };
    "/cloud/v1/keypairs/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /**
         * @deprecated
         * @description EdgeCenter; deprecated on Gcore.
         */
        get: operations["listKeypairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/securitygroups/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description Default limit 10; the name filter is exact. */
        get: operations["listSecurityGroups"];
        put?: never;
        /**
         * @deprecated
         * @description No task, wrapped body. Deprecated on Gcore.
         */
        post: operations["createSecurityGroupDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/securitygroups/{project_id}/{region_id}/{security_group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get: operations["getSecurityGroup"];
        put?: never;
        post?: never;
        delete: operations["deleteSecurityGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/security_groups/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description rules left out makes a default set, an empty array makes none. */
        post: operations["createSecurityGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/security_groups/{project_id}/{region_id}/{security_group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description rules is the whole wanted set; tasks may be empty. */
        patch: operations["updateSecurityGroup"];
        trace?: never;
    };
    "/cloud/v2/security_groups/{project_id}/{region_id}/{security_group_id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createSecurityGroupRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/security_groups/{project_id}/{region_id}/{security_group_id}/rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSecurityGroupRule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/floatingips/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listFloatingIps"];
        put?: never;
        post: operations["createFloatingIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/floatingips/{project_id}/{region_id}/{floating_ip_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        get: operations["getFloatingIp"];
        put?: never;
        post?: never;
        delete: operations["deleteFloatingIp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/floatingips/{project_id}/{region_id}/{floating_ip_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** @description A null port_id unassigns; tasks may be empty. */
        patch: operations["updateFloatingIp"];
        trace?: never;
    };
    "/cloud/v1/floatingips/{project_id}/{region_id}/{floating_ip_id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["convertFloatingIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/floatingips/{project_id}/{region_id}/{floating_ip_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description No task. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["assignFloatingIpDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/floatingips/{project_id}/{region_id}/{floating_ip_id}/unassign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @deprecated
         * @description No task. Deprecated on Gcore, the only way on EdgeCenter.
         */
        post: operations["unassignFloatingIpDirect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/reserved_fixed_ips/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listReservedFixedIps"];
        put?: never;
        post: operations["createReservedFixedIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/reserved_fixed_ips/{project_id}/{region_id}/{port_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        /** @description The id is the port id. */
        get: operations["getReservedFixedIp"];
        put?: never;
        post?: never;
        /** @description Only when not attached. */
        delete: operations["deleteReservedFixedIp"];
        options?: never;
        head?: never;
        patch: operations["updateReservedFixedIp"];
        trace?: never;
    };
    "/cloud/v1/reserved_fixed_ips/{project_id}/{region_id}/{port_id}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["convertReservedFixedIp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/networks/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listNetworks"];
        put?: never;
        post: operations["createNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/networks/{project_id}/{region_id}/{network_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        get: operations["getNetwork"];
        put?: never;
        post?: never;
        delete: operations["deleteNetwork"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/subnets/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listSubnets"];
        put?: never;
        post: operations["createSubnet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/subnets/{project_id}/{region_id}/{subnet_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                subnet_id: components["parameters"]["SubnetId"];
            };
            cookie?: never;
        };
        get: operations["getSubnet"];
        put?: never;
        post?: never;
        delete: operations["deleteSubnet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/ports/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description Default limit 100. */
        get: operations["listPorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/ports/{project_id}/{region_id}/{port_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        get: operations["getPort"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["updatePort"];
        trace?: never;
    };
    "/cloud/v1/servergroups/{project_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["listServerGroups"];
        put?: never;
        /** @description Answers at once. */
        post: operations["createServerGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v1/servergroups/{project_id}/{region_id}/{servergroup_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                servergroup_id: components["parameters"]["ServerGroupId"];
            };
            cookie?: never;
        };
        get: operations["getServerGroup"];
        put?: never;
        post?: never;
        delete: operations["deleteServerGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/client_quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getClientQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/regional_quotas/{client_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        get: operations["getRegionalQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/global_quotas/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        get: operations["getGlobalQuotas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/quotas_client": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description EdgeCenter only. */
        get: operations["getClientQuotasEdgeCenter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/quotas_regional/{client_id}/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        /** @description EdgeCenter only. */
        get: operations["getRegionalQuotasEdgeCenter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cloud/v2/quotas_global/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** @description EdgeCenter only. */
        get: operations["getGlobalQuotasEdgeCenter"];
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
        /** @description Body not described in the material at hand; read leniently. */
        AnyObject: {
            /** @description When the body is a list. */
            count?: number;
        };
        ObjectList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["AnyObject"][];
        };
        TaskIds: {
            /** @description One id for the calls used here; may be empty for a PATCH without a change. */
            tasks: string[];
        };
        TaskIdsOrNothing: {
            /** @description The body of this reply is not described; EdgeCenter reads tasks from it. */
            tasks?: string[];
        };
        Tag: {
            key: string;
            value: string;
            /** @description Set by the service; must not be sent back. */
            read_only?: boolean;
        };
        TagList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Tag"][];
        };
        /** @description Tags on the write side are a map. */
        TagMap: {
            [key: string]: string;
        };
        /** @description Merge patch: null removes a key, keys not named stay. */
        TagPatch: {
            [key: string]: string | null;
        } | null;
        IdRef: {
            id: string;
        };
        NameRef: {
            name: string;
        };
        /** @description Known kinds; decode as an open string. */
        ExceptionClass: "ValidationError" | "QuotaLimitExceed" | "MultipleQuotaLimitExceeded" | "UnauthorizedError" | "ForbiddenError" | "NotFoundError" | "ConflictError" | "HTTPError" | "not_authenticated" | "token_not_valid";
        QuotaExcess: {
            /** @description e.g. volume_count. */
            attribute?: string;
            current_usage?: number;
            /** @description The total afterwards, not the increment. */
            requested_usage?: number;
            limit?: number;
        };
        ErrorReply: {
            exception_class: components["schemas"]["ExceptionClass"];
            message: string;
            /** @description 32 hex digits; missing in a 401. */
            request_id?: string;
            /** @description For one quota an object, for several an array. */
            info?: components["schemas"]["QuotaExcess"] | components["schemas"]["QuotaExcess"][] | {
                [key: string]: unknown;
            };
            /** @description Field name to a list of messages; may nest. */
            invalid_fields?: {
                [key: string]: unknown;
            };
            traceback?: string;
        };
        Account: {
            id?: number;
            email?: string;
            status?: string;
            currentUser?: number;
        };
        Project: {
            id: number;
            client_id?: number;
            name: string;
            description?: string | null;
            is_default?: boolean;
            /** @description ACTIVE was seen. */
            state?: string;
            /** @description No zone; read as UTC (assumed). */
            created_at?: string;
            deleted_at?: string | null;
            task_id?: string | null;
            /** @description EdgeCenter. */
            scheduled_for_deletion_at?: string | null;
        };
        ProjectList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Project"][];
        };
        RegionState: "ACTIVE" | "DELETED" | "DELETING" | "DELETION_FAILED" | "INACTIVE" | "MAINTENANCE" | "NEW";
        RegionZone: "AMERICAS" | "APAC" | "EMEA" | "RUSSIA_AND_CIS";
        Coordinates: {
            latitude?: number | string;
            longitude?: number | string;
        };
        Region: {
            id: number;
            /** @description What other resources carry as region. */
            display_name?: string;
            keystone_name?: string;
            /** @description Newest description only, not on the wire in the recordings. */
            slug?: string;
            state?: components["schemas"]["RegionState"];
            /** @description Two letters. */
            country?: string | null;
            zone?: components["schemas"]["RegionZone"] | null;
            /** @description core or edge. */
            access_level?: string;
            available_volume_types?: string[] | null;
            /** @description Ordinary virtual machines are offered. */
            has_kvm?: boolean;
            has_baremetal?: boolean;
            has_basic_vm?: boolean;
            has_k8s?: boolean;
            has_ai?: boolean;
            has_ai_gpu?: boolean;
            has_dbaas?: boolean;
            has_ddos?: boolean;
            has_sfs?: boolean;
            /** @description The public network. */
            external_network_id?: string | null;
            /** @description public, internal or admin. */
            endpoint_type?: string | null;
            coordinates?: components["schemas"]["Coordinates"] | null;
            file_share_types?: string[] | null;
            /** @description No zone. */
            created_at?: string;
            /** @description Deprecated twin of created_at. */
            created_on?: string;
            vlan_physical_network?: string | null;
            keystone_id?: number | null;
            metrics_database_id?: number | null;
            ddos_endpoint_id?: number | null;
            ai_service_endpoint_id?: number | null;
            task_id?: string | null;
        };
        RegionList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Region"][];
        };
        TaskState: "NEW" | "RUNNING" | "FINISHED" | "ERROR";
        /** @description Task types of this slice; others exist, so decode as an open string. */
        TaskType: "create_vm" | "create_basic_vm" | "delete_vm" | "start_vm" | "stop_vm" | "soft_reboot_vm" | "hard_reboot_vm" | "suspend_vm" | "resume_vm" | "resize_vm" | "update_basic_vm" | "attach_vm_interface" | "attach_vm_to_reserved_fixed_ip" | "detach_vm_interface" | "put_into_server_group" | "remove_from_server_group" | "create_bm" | "rebuild_bm" | "start_bm" | "stop_bm" | "soft_reboot_bm" | "hard_reboot_bm" | "create_volume" | "delete_volume" | "attach_volume" | "detach_volume" | "extend_volume" | "revert_volume" | "create_snapshot" | "delete_snapshot" | "create_image" | "download_image" | "delete_image" | "create_fip" | "update_floating_ip" | "delete_fip" | "create_reserved_fixed_ip" | "delete_reserved_fixed_ip" | "create_network" | "create_subnet" | "create_router" | "update_port" | "create_security_group" | "update_security_group" | "create_security_group_rule" | "delete_security_group_rule" | "create_servergroup" | "delete_servergroup";
        /** @description Every key is present with an array, mostly empty. */
        CreatedResources: {
            instances?: string[];
            volumes?: string[];
            floatingips?: string[];
            networks?: string[];
            subnets?: string[];
            routers?: string[];
            snapshots?: string[];
            loadbalancers?: string[];
            listeners?: string[];
            pools?: string[];
            healthmonitors?: string[];
            members?: string[];
            secrets?: string[];
            ports?: string[];
            images?: string[];
            postgresql_clusters?: string[];
            k8s_clusters?: string[];
            k8s_pools?: string[];
            laas_topic?: string[];
            l7polices?: string[];
            l7rules?: string[];
            servergroups?: string[];
            faas_namespaces?: string[];
            faas_functions?: string[];
            caas_containers?: string[];
            registry_registries?: string[];
            ai_clusters?: string[];
            file_shares?: string[];
            inference_instances?: string[];
            api_keys?: string[];
            /** @description Element type not recorded. */
            registry_users?: unknown[];
            ddos_profiles?: number[];
            /** @description Integers; strings on EdgeCenter. */
            projects?: number[] | string[];
            clusters?: string[];
            security_groups?: string[];
            security_group_rules?: string[];
            /** @description EdgeCenter. */
            mkaasclusters?: string[];
            /** @description EdgeCenter. */
            mkaaspools?: string[];
            /** @description EdgeCenter. */
            dbaasclusters?: string[];
        };
        Task: {
            id: string;
            task_type: components["schemas"]["TaskType"];
            state: components["schemas"]["TaskState"];
            user_id?: number;
            client_id?: number | null;
            user_client_id?: number | null;
            project_id?: number | null;
            region_id?: number | null;
            /** @description No zone; read as UTC (assumed). */
            created_on?: string | null;
            updated_on?: string | null;
            finished_on?: string | null;
            acknowledged_at?: string | null;
            acknowledged_by?: number | null;
            /** @description One text, set with ERROR. */
            error?: string | null;
            /** @description Null at first, and for tasks that create nothing. */
            created_resources?: components["schemas"]["CreatedResources"] | null;
            /** @description Differs by type; not a contract. */
            data?: {
                [key: string]: unknown;
            } | null;
            detailed_state?: string | null;
            job_id?: string | null;
            schedule_id?: string | null;
            request_id?: string | null;
            lifecycle_policy_id?: number | null;
        };
        TaskList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Task"][];
        };
        /** @description Nova's words. */
        InstanceStatus: "ACTIVE" | "BUILD" | "DELETED" | "ERROR" | "HARD_REBOOT" | "MIGRATING" | "PASSWORD" | "PAUSED" | "REBOOT" | "REBUILD" | "RESCUE" | "RESIZE" | "REVERT_RESIZE" | "SHELVED" | "SHELVED_OFFLOADED" | "SHUTOFF" | "SOFT_DELETED" | "SUSPENDED" | "UNKNOWN" | "VERIFY_RESIZE";
        InstanceStatusFilter: "ACTIVE" | "BUILD" | "ERROR" | "HARD_REBOOT" | "MIGRATING" | "PAUSED" | "REBOOT" | "REBUILD" | "RESIZE" | "REVERT_RESIZE" | "SHELVED" | "SHELVED_OFFLOADED" | "SHUTOFF" | "SOFT_DELETED" | "SUSPENDED" | "VERIFY_RESIZE";
        VmState: "active" | "building" | "deleted" | "error" | "paused" | "rescued" | "resized" | "shelved" | "shelved_offloaded" | "soft-deleted" | "stopped" | "suspended";
        /** @description Words of task_state; two are attested, the rest are the usual ones of Nova. */
        NovaTaskState: "powering-off" | "powering-on" | "rebooting" | "reboot_started_hard" | "suspending" | "resuming" | "resize_prep" | "resize_migrating" | "resize_migrated" | "resize_finish";
        ProtectionStatus: "Active" | "Queued" | "Error";
        InstanceFlavor: {
            flavor_id: string;
            /** @description Equal to flavor_id. */
            flavor_name?: string;
            vcpus?: number;
            /** @description MiB. */
            ram?: number;
            architecture?: string | null;
            os_type?: string | null;
            /** @description Texts, e.g. "2048". */
            hardware_description?: {
                [key: string]: string;
            };
            /** @description Bare metal. */
            resource_class?: string;
        };
        AddressType: "fixed" | "floating";
        InstanceAddress: {
            addr: string;
            type: components["schemas"]["AddressType"];
            interface_name?: string | null;
            /** @description Only when one instance is read. */
            subnet_id?: string;
            /** @description Only when one instance is read. */
            subnet_name?: string;
        };
        InstanceVolume: {
            /** @description Nothing here says which volume is the root. */
            id: string;
            delete_on_termination?: boolean;
        };
        BlackholePort: {
            ID?: number;
            DestinationIP?: string;
            AlarmStart?: string;
            /** @description A year 0001 means not ended. */
            AlarmEnd?: string;
            /** @description ALARM, CLEAR, MANUAL_CLEAR or MANUAL_START. */
            AlarmState?: string;
            AlertDuration?: string;
        };
        FixedIpAssignment: {
            external?: boolean;
            ip_address?: string;
            subnet_id?: string;
        };
        InstanceIsolation: {
            reason?: string | null;
        };
        InstanceCommon: {
            status: components["schemas"]["InstanceStatus"];
            vm_state?: components["schemas"]["VmState"];
            /** @description Nova's task state, see NovaTaskState. */
            task_state?: string | null;
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            flavor?: components["schemas"]["InstanceFlavor"];
            /** @description By network name, which need not be unique. */
            addresses?: {
                [key: string]: components["schemas"]["InstanceAddress"][];
            };
            volumes?: components["schemas"]["InstanceVolume"][];
            /** @description Names only. */
            security_groups?: components["schemas"]["NameRef"][];
            /** @description Old form of tags. */
            metadata?: {
                [key: string]: string;
            };
            /** @description Old name of tags. */
            metadata_detailed?: components["schemas"]["Tag"][];
            instance_description?: string | null;
            blackhole_ports?: components["schemas"]["BlackholePort"][];
            /** @description Null unless with_ddos was asked. */
            ddos_profile?: {
                [key: string]: unknown;
            } | null;
            /** @description Null in all recordings. */
            fixed_ip_assignments?: components["schemas"]["FixedIpAssignment"][] | null;
            instance_isolation?: components["schemas"]["InstanceIsolation"] | null;
            project_id?: number;
            region_id?: number;
            /** @description Display name. */
            region?: string;
        };
        Instance: components["schemas"]["InstanceCommon"] & {
            id: string;
            name: string;
            /** @description Ends in Z. */
            created_at?: string;
            ssh_key_name?: string | null;
            tags?: components["schemas"]["Tag"][];
            /** @description Twin of id. */
            instance_id?: string;
            /** @description Twin of name. */
            instance_name?: string;
            /** @description Twin of created_at. */
            instance_created?: string;
            /** @description Twin of ssh_key_name. */
            keypair_name?: string | null;
        };
        /** @description Old names only: no id, name, created_at, ssh_key_name or tags. */
        EdgeCenterInstance: components["schemas"]["InstanceCommon"] & {
            instance_id: string;
            instance_name: string;
            instance_created?: string;
            keypair_name?: string | null;
            availability_zone?: string | null;
        };
        InstanceAnyDialect: components["schemas"]["Instance"] | components["schemas"]["EdgeCenterInstance"];
        InstanceList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["InstanceAnyDialect"][];
        };
        VolumeSource: "new-volume" | "image" | "snapshot" | "existing-volume" | "apptemplate";
        CreateInstanceVolume: {
            /** @description Decides which other fields are needed. */
            source: components["schemas"]["VolumeSource"];
            /** @description GiB. Needed for new-volume and snapshot. */
            size?: number;
            /** @description Needed for image. */
            image_id?: string;
            /** @description Needed for snapshot. */
            snapshot_id?: string;
            /** @description Needed for existing-volume; it must be available. */
            volume_id?: string;
            /** @description Needed for apptemplate. */
            apptemplate_id?: string;
            /** @description Default standard. */
            type_name?: components["schemas"]["VolumeType"];
            name?: string;
            /** @description 0 boots, a negative number never boots. */
            boot_index?: number;
            attachment_tag?: string;
            /** @description Default false. */
            delete_on_termination?: boolean;
            tags?: components["schemas"]["TagMap"];
        };
        InterfaceType: "external" | "subnet" | "any_subnet" | "reserved_fixed_ip";
        IpFamily: "ipv4" | "ipv6" | "dual";
        FloatingIpSource: "new" | "existing";
        CreateInterfaceFloatingIp: {
            source: components["schemas"]["FloatingIpSource"];
            /** @description Needed for existing. */
            existing_floating_id?: string;
        };
        /** @description The order of interfaces is fixed at creation. */
        CreateInstanceInterface: {
            type: components["schemas"]["InterfaceType"];
            /** @description Needed for subnet and any_subnet. */
            network_id?: string;
            /** @description Needed for subnet. */
            subnet_id?: string;
            /** @description Needed for reserved_fixed_ip. */
            port_id?: string;
            /** @description any_subnet only. */
            ip_address?: string;
            ip_family?: components["schemas"]["IpFamily"];
            /** @description Up to 37 characters. */
            interface_name?: string;
            floating_ip?: components["schemas"]["CreateInterfaceFloatingIp"];
            security_groups?: components["schemas"]["IdRef"][];
        };
        CreateInstanceBody: {
            /** @description A flavor id; an object in replies. */
            flavor: string;
            interfaces: components["schemas"]["CreateInstanceInterface"][];
            volumes: components["schemas"]["CreateInstanceVolume"][];
            /** @description ASCII pattern, 3 to 63 characters. */
            name?: string;
            /** @description {ip_octets}, {two_ip_octets}, {one_ip_octet}. */
            name_template?: string;
            /** @description By name. */
            ssh_key_name?: string | null;
            /** @description Secret. */
            password?: string;
            /** @description Linux only. */
            username?: string;
            /** @description Base64; ignored on Linux when password is set. */
            user_data?: string;
            /** @description Deprecated: put them on the interfaces. */
            security_groups?: components["schemas"]["IdRef"][];
            servergroup_id?: string;
            tags?: components["schemas"]["TagMap"];
            allow_app_ports?: boolean;
            configuration?: {
                [key: string]: unknown;
            } | null;
            /** @description Old form: one instance per name. */
            names?: string[];
            /** @description Old form. */
            name_templates?: string[];
            /** @description Old form of ssh_key_name. */
            keypair_name?: string;
            /** @description Old form of tags. */
            metadata?: components["schemas"]["TagMap"];
            /** @description EdgeCenter. */
            availability_zone?: string;
        };
        CheckLimitsBody: {
            flavor: string;
            interfaces: components["schemas"]["CreateInstanceInterface"][];
            volumes: components["schemas"]["CreateInstanceVolume"][];
            names?: string[];
            name_templates?: string[];
        };
        /** @description Flat integers named <key>_limit, <key>_usage and <key>_requested. */
        LimitCheck: {
            [key: string]: number;
        };
        AvailableFlavorsBody: {
            volumes: components["schemas"]["CreateInstanceVolume"][];
        };
        UpdateInstanceBody: {
            name?: string;
            tags?: components["schemas"]["TagPatch"];
        };
        InstanceAction: "start" | "stop" | "reboot" | "reboot_hard" | "suspend" | "resume";
        InstanceActionBody: {
            action: components["schemas"]["InstanceAction"];
            /** @description start only; default true switches the DDoS profile on. */
            activate_profile?: boolean | null;
        };
        ChangeFlavorBody: {
            flavor_id: string;
        };
        IpAssignment: {
            ip_address?: string;
            subnet_id?: string;
        };
        AllowedAddressPair: {
            ip_address?: string;
            mac_address?: string | null;
        };
        InterfaceNetwork: {
            id?: string;
            name?: string;
            mtu?: number;
            type?: string;
            external?: boolean;
            shared?: boolean;
            default?: boolean;
            segmentation_id?: number | null;
            /** @description Whole subnets here, ids on a network. */
            subnets?: components["schemas"]["Subnet"][];
            /** @description Absent on the shared public network. */
            port_security_enabled?: boolean;
            tags?: components["schemas"]["Tag"][];
            /** @description An empty array was seen. */
            metadata?: unknown;
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        Interface: {
            port_id: string;
            mac_address?: string | null;
            network_id?: string;
            ip_assignments?: components["schemas"]["IpAssignment"][];
            network_details?: components["schemas"]["InterfaceNetwork"];
            floatingip_details?: components["schemas"]["FloatingIp"][];
            port_security_enabled?: boolean;
            allowed_address_pairs?: components["schemas"]["AllowedAddressPair"][];
            interface_name?: string | null;
            /** @description Trunk ports only. */
            sub_ports?: {
                [key: string]: unknown;
            }[];
        };
        InterfaceList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Interface"][];
        };
        AttachInterfaceType: "external" | "subnet" | "any_subnet" | "reserved_fixed_ip";
        AttachInterfaceBody: {
            type: components["schemas"]["AttachInterfaceType"];
            network_id?: string;
            subnet_id?: string;
            port_id?: string;
            security_groups?: components["schemas"]["IdRef"][];
            interface_name?: string;
            ip_family?: components["schemas"]["IpFamily"];
            /** @description 0 to 3, bare metal trunks. */
            port_group?: number;
            ddos_profile?: {
                [key: string]: unknown;
            };
        };
        DetachInterfaceBody: {
            ip_address: string;
            port_id: string;
        };
        SecurityGroupRef: {
            id: string;
            name: string;
        };
        SecurityGroupRefList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["SecurityGroupRef"][];
        };
        InstancePort: {
            id: string;
            name?: string | null;
            security_groups?: components["schemas"]["SecurityGroupRef"][];
        };
        InstancePortList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["InstancePort"][];
        };
        PortSecurityGroupNames: {
            /** @description Null means every port. */
            port_id?: string | null;
            security_group_names: string[];
        };
        InstanceSecurityGroupBody: {
            /** @description For every port. */
            name?: string;
            ports_security_group_names?: components["schemas"]["PortSecurityGroupNames"][];
        };
        RemoteConsole: {
            protocol?: string;
            type?: string;
            /** @description Secret: carries a token. */
            url: string;
        };
        Console: {
            remote_console: components["schemas"]["RemoteConsole"];
        };
        MetricsUnit: "hour" | "day";
        MetricsBody: {
            time_interval: number;
            time_unit: components["schemas"]["MetricsUnit"];
        };
        MetricsRow: {
            time?: string | null;
            cpu_util?: number | null;
            memory_util?: number | null;
            network_Bps_ingress?: number | null;
            network_Bps_egress?: number | null;
            network_pps_ingress?: number | null;
            network_pps_egress?: number | null;
            disks?: {
                [key: string]: unknown;
            }[] | null;
        };
        MetricsList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["MetricsRow"][];
        };
        ServerGroupTargetBody: {
            servergroup_id: string;
        };
        MigrateBody: {
            availability_zone: string;
        };
        /** @description More keys exist; read leniently. */
        AvailableNames: {
            custom_name_allowed?: boolean;
            name_templates_limited?: boolean;
            allowed_bm_name_templates?: string[];
        };
        /** @description More keys exist; read leniently. */
        AppTemplate: {
            id: string;
            category?: string | null;
            description?: string | null;
        };
        AppTemplateList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["AppTemplate"][];
        };
        /** @description More keys exist; read leniently. */
        ResellerNames: {
            allow_custom_name?: boolean;
            allowed_bm_name_templates?: string[];
            allowed_bm_name_win_templates?: string[];
        };
        RebuildBareMetalBody: {
            image_id?: string;
            /** @description Base64. */
            user_data?: string;
        };
        BareMetalAction: "start" | "stop" | "reboot" | "reboot_hard";
        BareMetalActionBody: {
            action: components["schemas"]["BareMetalAction"];
        };
        /** @description Other than show: do not display the price. */
        PriceStatus: "show" | "hide" | "error";
        /** @description There is no disk size in a flavor. */
        Flavor: {
            flavor_id: string;
            /** @description Equal to flavor_id. */
            flavor_name?: string;
            /** @description MiB. */
            ram?: number;
            vcpus?: number;
            architecture?: string | null;
            os_type?: string | null;
            disabled?: boolean;
            /** @description May be empty. */
            hardware_description?: {
                [key: string]: string;
            };
            /** @description Only with include_prices; 0 for a trial account. */
            price_per_hour?: number | null;
            price_per_month?: number | null;
            currency_code?: string | null;
            price_status?: components["schemas"]["PriceStatus"] | null;
            /** @description Bare metal. */
            resource_class?: string;
            /** @description Bare metal. */
            capacity?: number | null;
            /** @description Bare metal. */
            reserved_capacity?: number | null;
        };
        FlavorList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Flavor"][];
        };
        /** @description A plain string in the description; decode as open. */
        ImageStatus: "active" | "queued" | "saving";
        ImageVisibility: "private" | "public" | "shared";
        OsType: "linux" | "windows";
        Architecture: "x86_64" | "aarch64";
        SshKeyPolicy: "allow" | "deny" | "required";
        FirmwareType: "bios" | "uefi";
        MachineType: "i440" | "q35";
        Image: {
            id: string;
            name: string;
            status: components["schemas"]["ImageStatus"];
            visibility?: components["schemas"]["ImageVisibility"];
            /** @description Bytes; absent while queued. */
            size?: number | null;
            /** @description GiB by the values seen. */
            min_disk?: number | null;
            /** @description Unit not stated. */
            min_ram?: number | null;
            os_type?: components["schemas"]["OsType"] | null;
            os_distro?: string | null;
            os_version?: string | null;
            architecture?: components["schemas"]["Architecture"] | null;
            /** @description raw, qcow2, … */
            disk_format?: string | null;
            ssh_key?: components["schemas"]["SshKeyPolicy"] | null;
            hw_firmware_type?: components["schemas"]["FirmwareType"] | null;
            hw_machine_type?: components["schemas"]["MachineType"] | null;
            /** @description Absent while queued. */
            is_baremetal?: boolean;
            display_order?: number | null;
            gpu_driver?: string | null;
            gpu_driver_type?: string | null;
            gpu_driver_version?: string | null;
            /** @description Only with include_prices. */
            price_per_hour?: number | null;
            price_per_month?: number | null;
            currency_code?: string | null;
            price_status?: components["schemas"]["PriceStatus"] | null;
            /** @description Images and security groups use this name. */
            tags_v2?: components["schemas"]["Tag"][];
            metadata?: {
                [key: string]: string;
            };
            metadata_detailed?: components["schemas"]["Tag"][];
            internally_shared?: boolean;
            description?: string | null;
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        ImageList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Image"][];
        };
        ImageSource: "volume";
        CreateImageBody: {
            name: string;
            /** @description Must be bootable. */
            volume_id: string;
            source?: components["schemas"]["ImageSource"];
            os_type?: components["schemas"]["OsType"];
            architecture?: components["schemas"]["Architecture"];
            ssh_key?: components["schemas"]["SshKeyPolicy"];
            hw_firmware_type?: components["schemas"]["FirmwareType"];
            hw_machine_type?: components["schemas"]["MachineType"];
            is_baremetal?: boolean;
            tags?: components["schemas"]["TagMap"];
        };
        DownloadImageBody: {
            name: string;
            url: string;
            /** @description Default linux. */
            os_type?: components["schemas"]["OsType"];
            os_distro?: string;
            os_version?: string;
            /** @description Default x86_64. */
            architecture?: components["schemas"]["Architecture"];
            /** @description Default false; true ties the image to its volumes. */
            cow_format?: boolean;
            ssh_key?: components["schemas"]["SshKeyPolicy"];
            hw_firmware_type?: components["schemas"]["FirmwareType"];
            hw_machine_type?: components["schemas"]["MachineType"];
            is_baremetal?: boolean;
            tags?: components["schemas"]["TagMap"];
        };
        UpdateImageBody: {
            name?: string;
            os_type?: components["schemas"]["OsType"];
            ssh_key?: components["schemas"]["SshKeyPolicy"];
            hw_firmware_type?: components["schemas"]["FirmwareType"];
            hw_machine_type?: components["schemas"]["MachineType"];
            is_baremetal?: boolean;
            tags?: components["schemas"]["TagPatch"];
        };
        VolumeType: "standard" | "ssd_hiiops" | "ssd_lowlatency" | "ssd_local" | "cold" | "ultra" | "infra_ssd";
        VolumeStatus: "attaching" | "available" | "awaiting-transfer" | "backing-up" | "creating" | "deleting" | "detaching" | "downloading" | "error" | "error_backing-up" | "error_deleting" | "error_extending" | "error_restoring" | "extending" | "in-use" | "maintenance" | "reserved" | "restoring-backup" | "retyping" | "reverting" | "uploading";
        VolumeAttachment: {
            /** @description Changes on a resize. */
            attachment_id: string;
            volume_id?: string;
            server_id: string;
            /** @description Null in the recordings. */
            instance_name?: string | null;
            device?: string | null;
            /** @description Ends in +0000. */
            attached_at?: string;
            flavor_id?: string | null;
        };
        VolumeLimits: {
            iops_base_limit?: number;
            iops_burst_limit?: number;
            MBps_base_limit?: number;
            MBps_burst_limit?: number;
        };
        Volume: {
            id: string;
            name: string;
            /** @description GiB. */
            size: number;
            status: components["schemas"]["VolumeStatus"];
            volume_type?: components["schemas"]["VolumeType"];
            bootable?: boolean;
            /** @description True only while it is the boot disk of an instance. */
            is_root_volume?: boolean;
            attachments?: components["schemas"]["VolumeAttachment"][] | null;
            snapshot_ids?: string[];
            limiter_stats?: components["schemas"]["VolumeLimits"] | null;
            /** @description All values are texts. */
            volume_image_metadata?: {
                [key: string]: string;
            } | null;
            tags?: components["schemas"]["Tag"][];
            metadata?: {
                [key: string]: string;
            };
            metadata_detailed?: components["schemas"]["Tag"][];
            /** @description EdgeCenter. */
            device?: string;
            /** @description EdgeCenter. */
            instance_id?: string;
            /** @description EdgeCenter. */
            availability_zone?: string | null;
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        VolumeList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Volume"][];
        };
        NewVolumeSource: "new-volume" | "image" | "snapshot";
        CreateVolumeBody: {
            source: components["schemas"]["NewVolumeSource"];
            name: string;
            /** @description GiB; needed except for snapshot, where it must equal the snapshot. */
            size?: number;
            /** @description Needed for image. */
            image_id?: string;
            /** @description Needed for snapshot. */
            snapshot_id?: string;
            /** @description Default standard. */
            type_name?: components["schemas"]["VolumeType"];
            instance_id_to_attach_to?: string;
            attachment_tag?: string;
            lifecycle_policy_ids?: number[];
            tags?: components["schemas"]["TagMap"];
        };
        UpdateVolumeBody: {
            name?: string;
            tags?: components["schemas"]["TagPatch"];
        };
        AttachVolumeBody: {
            instance_id: string;
            attachment_tag?: string;
        };
        DetachVolumeBody: {
            instance_id: string;
        };
        ExtendVolumeBody: {
            /** @description GiB, only bigger. */
            size: number;
        };
        RetypeTarget: "standard" | "ssd_hiiops";
        RetypeVolumeBody: {
            volume_type: components["schemas"]["RetypeTarget"];
        };
        SnapshotStatus: "available" | "backing-up" | "creating" | "deleted" | "deleting" | "error" | "error_deleting" | "restoring" | "unmanaging";
        Snapshot: {
            id: string;
            name?: string;
            description?: string | null;
            volume_id?: string;
            /** @description GiB. */
            size?: number;
            status: components["schemas"]["SnapshotStatus"];
            tags?: components["schemas"]["Tag"][];
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        SnapshotList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Snapshot"][];
        };
        CreateSnapshotBody: {
            name: string;
            volume_id: string;
            description?: string;
            tags?: components["schemas"]["TagMap"];
        };
        UpdateSnapshotBody: {
            name?: string;
            tags?: components["schemas"]["TagPatch"];
        };
        SshKeyState: "ACTIVE" | "DELETING";
        SshKey: {
            id: string;
            name: string;
            public_key?: string | null;
            fingerprint?: string | null;
            state?: components["schemas"]["SshKeyState"];
            shared_in_project?: boolean;
            project_id?: number;
            /** @description Ends in Z. */
            created_at?: string;
        };
        SshKeyList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["SshKey"][];
        };
        CreatedSshKey: components["schemas"]["SshKey"] & {
            /** @description Secret, shown once. */
            private_key?: string | null;
        };
        CreateSshKeyBody: {
            name: string;
            public_key?: string;
            /** @description Default true. */
            shared_in_project?: boolean;
        };
        ShareSshKeyBody: {
            shared_in_project: boolean;
        };
        Keypair: {
            sshkey_id?: string;
            sshkey_name?: string;
            public_key?: string | null;
            fingerprint?: string | null;
        };
        KeypairList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Keypair"][];
        };
        RuleDirection: "ingress" | "egress";
        Ethertype: "IPv4" | "IPv6";
        SecurityGroupRule: {
            id: string;
            security_group_id?: string;
            direction: components["schemas"]["RuleDirection"];
            ethertype?: components["schemas"]["Ethertype"] | null;
            /** @description icmp is refused for IPv6: ipv6-icmp. */
            protocol?: string | null;
            port_range_min?: number | null;
            port_range_max?: number | null;
            remote_ip_prefix?: string | null;
            remote_group_id?: string | null;
            description?: string | null;
            revision_number?: number;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
        };
        SecurityGroup: {
            id: string;
            name: string;
            description?: string | null;
            security_group_rules?: components["schemas"]["SecurityGroupRule"][];
            tags_v2?: components["schemas"]["Tag"][];
            metadata?: unknown;
            metadata_detailed?: components["schemas"]["Tag"][];
            revision_number?: number;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        SecurityGroupList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["SecurityGroup"][];
        };
        SecurityGroupRuleBody: {
            direction?: components["schemas"]["RuleDirection"];
            ethertype?: components["schemas"]["Ethertype"];
            protocol?: string;
            port_range_min?: number | null;
            port_range_max?: number | null;
            remote_ip_prefix?: string | null;
            remote_group_id?: string | null;
            description?: string;
        };
        CreateSecurityGroupBody: {
            name: string;
            description?: string;
            /** @description Left out: a default set that allows. Empty: none. */
            rules?: components["schemas"]["SecurityGroupRuleBody"][];
            tags?: components["schemas"]["TagMap"];
        };
        UpdateSecurityGroupBody: {
            name?: string;
            description?: string;
            /** @description The whole wanted set. */
            rules?: components["schemas"]["SecurityGroupRuleBody"][];
            tags?: components["schemas"]["TagPatch"];
        };
        WrappedSecurityGroupBody: {
            security_group: components["schemas"]["CreateSecurityGroupBody"];
        };
        FloatingIpStatus: "ACTIVE" | "DOWN" | "ERROR";
        FloatingIp: {
            id: string;
            floating_ip_address: string;
            fixed_ip_address?: string | null;
            /** @description Says whether it is assigned. */
            port_id?: string | null;
            router_id?: string | null;
            status?: components["schemas"]["FloatingIpStatus"];
            tags?: components["schemas"]["Tag"][];
            /** @description An empty array was seen. */
            metadata?: unknown;
            /** @description List rows only; a short instance. */
            instance?: components["schemas"]["InstanceAnyDialect"] | null;
            /** @description List rows only. */
            loadbalancer?: {
                [key: string]: unknown;
            } | null;
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        FloatingIpList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["FloatingIp"][];
        };
        CreateFloatingIpBody: {
            port_id?: string;
            fixed_ip_address?: string;
            tags?: components["schemas"]["TagMap"];
        };
        UpdateFloatingIpBody: {
            /** @description Null unassigns. */
            port_id?: string | null;
            fixed_ip_address?: string | null;
            tags?: components["schemas"]["TagPatch"];
        };
        AssignFloatingIpBody: {
            port_id: string;
            fixed_ip_address?: string;
        };
        ReservedFixedIpType: "external" | "subnet" | "any_subnet" | "ip_address" | "port";
        CreateReservedFixedIpBody: {
            type: components["schemas"]["ReservedFixedIpType"];
            ip_family?: components["schemas"]["IpFamily"];
            /** @description Needed for any_subnet and ip_address. */
            network_id?: string;
            /** @description Needed for subnet. */
            subnet_id?: string;
            /** @description Needed for ip_address. */
            ip_address?: string;
            /** @description Needed for port. */
            port_id?: string;
            is_vip?: boolean;
        };
        UpdateReservedFixedIpBody: {
            is_vip: boolean;
        };
        /** @description Named as examples; decode as open. */
        ReservationStatus: "available" | "attached";
        Reservation: {
            status?: components["schemas"]["ReservationStatus"];
            resource_type?: string | null;
            resource_id?: string | null;
        };
        ReservedIpAttachment: {
            resource_type?: string | null;
            resource_id?: string | null;
        };
        ReservedFixedIp: {
            /** @description The id. */
            port_id: string;
            name?: string | null;
            fixed_ip_address?: string | null;
            fixed_ipv6_address?: string | null;
            is_external?: boolean;
            is_vip?: boolean;
            network_id?: string;
            network?: components["schemas"]["Network"];
            subnet_id?: string | null;
            subnet_v6_id?: string | null;
            reservation?: components["schemas"]["Reservation"];
            attachments?: components["schemas"]["ReservedIpAttachment"][];
            /** @description Of the port: DOWN or ACTIVE. */
            status?: string;
            allowed_address_pairs?: components["schemas"]["AllowedAddressPair"][];
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        ReservedFixedIpList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["ReservedFixedIp"][];
        };
        NetworkType: "vlan" | "vxlan";
        Network: {
            id: string;
            name: string;
            mtu?: number;
            type?: components["schemas"]["NetworkType"];
            external?: boolean;
            shared?: boolean;
            default?: boolean;
            segmentation_id?: number | null;
            /** @description Ids. */
            subnets?: string[];
            port_security_enabled?: boolean;
            tags?: components["schemas"]["Tag"][];
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        NetworkList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Network"][];
        };
        CreateNetworkBody: {
            name: string;
            /** @description Default true; counts against the router quota. */
            create_router?: boolean;
            type?: components["schemas"]["NetworkType"];
            tags?: components["schemas"]["TagMap"];
        };
        Subnet: {
            id: string;
            name?: string;
            network_id: string;
            cidr: string;
            ip_version?: number;
            enable_dhcp?: boolean;
            gateway_ip?: string | null;
            dns_nameservers?: string[] | null;
            host_routes?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Always false now. */
            has_router?: boolean;
            available_ips?: number | null;
            total_ips?: number | null;
            tags?: components["schemas"]["Tag"][];
            /** @description An empty array was seen. */
            metadata?: unknown;
            /** @description The task that holds the lock. */
            task_id?: string | null;
            /** @description The task that made it. */
            creator_task_id?: string | null;
            /** @description Ends in +0000 without a colon. */
            created_at?: string | null;
            /** @description Ends in +0000 without a colon. */
            updated_at?: string | null;
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        SubnetList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Subnet"][];
        };
        CreateSubnetBody: {
            cidr: string;
            name: string;
            network_id: string;
            /** @description Default true. */
            connect_to_network_router?: boolean;
            /** @description Default true. */
            enable_dhcp?: boolean;
            gateway_ip?: string | null;
            dns_nameservers?: string[];
            host_routes?: {
                [key: string]: unknown;
            }[];
            ip_version?: number;
            router_id_to_connect?: string;
            tags?: components["schemas"]["TagMap"];
        };
        /** @description The reply is not described in the material at hand; these names follow the neighbouring calls. */
        Port: {
            id: string;
            name?: string | null;
            security_groups?: components["schemas"]["SecurityGroupRef"][];
            port_security_enabled?: boolean;
            allowed_address_pairs?: components["schemas"]["AllowedAddressPair"][];
        };
        PortList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["Port"][];
        };
        UpdatePortBody: {
            security_group_ids?: string[];
            port_security_enabled?: boolean;
            allowed_address_pairs?: components["schemas"]["AllowedAddressPair"][];
        };
        ServerGroupPolicy: "affinity" | "anti-affinity" | "soft-anti-affinity";
        ServerGroupInstance: {
            instance_id?: string;
            instance_name?: string;
        };
        ServerGroup: {
            servergroup_id: string;
            name: string;
            policy?: components["schemas"]["ServerGroupPolicy"];
            instances?: components["schemas"]["ServerGroupInstance"][];
            /** @description Null for what is shared. */
            project_id?: number | null;
            region_id?: number | null;
            /** @description Display name. */
            region?: string | null;
        };
        ServerGroupList: {
            /** @description All matches, not the length of this page. */
            count?: number;
            results: components["schemas"]["ServerGroup"][];
        };
        CreateServerGroupBody: {
            name: string;
            policy: components["schemas"]["ServerGroupPolicy"];
        };
        Currency: "AZN" | "EUR" | "USD";
        Price: {
            price_per_hour?: number | null;
            price_per_month?: number | null;
            currency_code?: components["schemas"]["Currency"] | null;
            price_status?: components["schemas"]["PriceStatus"] | null;
            /** @description A fraction in the example, 0.16. */
            discount_percent?: number | null;
            /** @description A percentage in the example, 17. */
            tax_percent?: number | null;
            price_without_discount_per_month?: number | null;
        };
        PricePart: {
            flavor?: number | null;
            /** @description By type. */
            volumes?: {
                [key: string]: number;
            };
            external_ip?: number | null;
            floating_ip?: number | null;
        };
        /** @description What the price of a volume depends on. */
        PricedVolume: {
            source: components["schemas"]["VolumeSource"];
            /** @description GiB. */
            size?: number | null;
            type_name?: components["schemas"]["VolumeType"] | null;
            /** @description Needed for snapshot. */
            snapshot_id?: string | null;
        };
        PricePreviewBody: {
            flavor: string;
            interfaces: components["schemas"]["CreateInstanceInterface"][];
            volumes?: components["schemas"]["PricedVolume"][];
            /** @description These or name_templates. */
            names?: string[];
            name_templates?: string[];
        };
        PricePreview: {
            price_status?: components["schemas"]["PriceStatus"];
            tax_percent?: number;
            /** @description Not of time. */
            per_gb?: {
                egress_traffic_virtual?: number | null;
                egress_traffic_baremetal?: number | null;
            } | null;
            currency_code?: components["schemas"]["Currency"] | null;
            per_hour?: components["schemas"]["PricePart"] | null;
            per_month?: components["schemas"]["PricePart"] | null;
            total_price_per_hour?: number | null;
            total_price_per_month?: number | null;
            vm_count?: number;
        };
        PriceInfo: {
            price_per_hour?: number | null;
            price_per_month?: number | null;
            currency_code?: string | null;
        };
        /** @description Flat integers named <key>_limit and <key>_usage. */
        QuotaNumbers: {
            [key: string]: number;
        };
    };
    responses: {
        /** @description ValidationError, or a quota: 400 is the status of both. */
        BadInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description UnauthorizedError without a request id. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description ForbiddenError: no capacity for this flavor. */
        NoCapacity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description NotFoundError, also for an id of another project or region. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description ConflictError: a running task holds the resource; waiting helps. */
        Locked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
        /** @description Any other failure. EdgeCenter answers an unknown route with 404 and no body. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorReply"];
            };
        };
    };
    parameters: {
        ProjectId: number;
        RegionId: number;
        InstanceId: string;
        ServerId: string;
        VolumeId: string;
        SnapshotId: string;
        ImageId: string;
        TaskId: string;
        FloatingIpId: string;
        PortId: string;
        NetworkId: string;
        SubnetId: string;
        SshKeyId: string;
        SecurityGroupId: string;
        RuleId: string;
        ServerGroupId: string;
        ClientId: number;
        AppTemplateId: string;
        ResellerId: number;
        /** @description No special characters. */
        TagKey: string;
        /** @description Above 0, at most 1000; the default differs per list, so always send it. */
        Limit: number;
        Offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failure"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description Ignores case. */
                name?: string;
                include_deleted?: boolean;
                /** @description created_at or name with .asc or .desc. */
                order_by?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failure"];
        };
    };
    listRegions: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description Exact, ignores case. */
                display_name?: string;
                /** @description containers or inference. */
                product?: string;
                show_volume_types?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failure"];
        };
    };
    getRegion: {
        parameters: {
            query?: {
                show_volume_types?: boolean;
            };
            header?: never;
            path: {
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Region"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    listAvailabilityZones: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnyObject"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description Repeatable. */
                state?: components["schemas"]["TaskState"][];
                task_type?: string;
                /** @description Repeatable. */
                project_id?: number[];
                /** @description Repeatable. */
                region_id?: number[];
                from_timestamp?: string;
                to_timestamp?: string;
                is_acknowledged?: boolean;
                /** @description asc or desc, default desc. */
                order_by?: string;
                /** @description Deprecated name of order_by. */
                sorting?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    listActiveTasks: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    acknowledgeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    acknowledgeAllTasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    listInstances: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description One status. */
                status?: components["schemas"]["InstanceStatusFilter"];
                protection_status?: components["schemas"]["ProtectionStatus"];
                /** @description created, name or status with .asc or .desc; default created.desc. */
                order_by?: string;
                /** @description Part of the name. */
                name?: string;
                /** @description Part of the id. */
                uuid?: string;
                /** @description Part of an address. */
                ip?: string;
                /** @description Exact. */
                flavor_id?: string;
                flavor_prefix?: string;
                exclude_flavor_prefix?: string;
                /** @description Name of a group. */
                exclude_secgroup?: string;
                available_floating?: boolean;
                only_with_fixed_external_ip?: boolean;
                only_isolated?: boolean;
                /** @description Without it interface_name is null in list rows. */
                with_interfaces_name?: boolean;
                /** @description Default false. */
                include_baremetal?: boolean;
                /** @description Default false. */
                include_ai?: boolean;
                /** @description Default true. */
                include_k8s?: boolean;
                /** @description ISO 8601. */
                "changes-since"?: string;
                /** @description ISO 8601. */
                "changes-before"?: string;
                /** @description Repeatable, exact. */
                tag_value?: string[];
                /** @description One JSON object as text. */
                tag_key_value?: string;
                /** @description Only with with_ddos. */
                profile_name?: string;
                /** @description advanced or basic; only with with_ddos. */
                type_ddos_profile?: string;
                /** @description Else ddos_profile is null. */
                with_ddos?: boolean;
                /** @description Old name of tag_key_value. */
                metadata_kv?: string;
                /** @description Old name of tag_value. */
                metadata_v?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceList"];
                };
            };
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Failure"];
        };
    };
    createInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateInstanceBody"];
            };
        };
        responses: {
            /** @description One task; the id shows in created_resources.instances. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NoCapacity"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    checkInstanceLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckLimitsBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitCheck"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Failure"];
        };
    };
    getAvailableNames: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailableNames"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listFlavorsForNewInstance: {
        parameters: {
            query?: {
                include_prices?: boolean;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailableFlavorsBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlavorList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    searchInstances: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteInstance: {
        parameters: {
            query?: {
                /** @description Comma list of volume ids to delete too. */
                volumes?: string;
                /** @description Default false; not together with floatings. */
                delete_floatings?: boolean;
                /** @description Comma list of floating ip ids to delete too. */
                floatings?: string;
                /** @description Comma list of port ids to delete too. */
                reserved_fixed_ips?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    updateInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateInstanceBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    runInstanceAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceActionBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    startInstanceDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    stopInstanceDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    rebootInstanceDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    powercycleInstanceDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    suspendInstanceDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    resumeInstanceDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstanceAnyDialect"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    changeInstanceFlavor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFlavorBody"];
            };
        };
        responses: {
            /** @description One resize_vm task; FINISHED may come before the flavor shows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            403: components["responses"]["NoCapacity"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listResizeFlavors: {
        parameters: {
            query?: {
                include_prices?: boolean;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlavorList"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    listInstanceInterfaces: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterfaceList"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    attachInterface: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachInterfaceBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    detachInterface: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachInterfaceBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listInstancePorts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstancePortList"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    listInstanceSecurityGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupRefList"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    addInstanceSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceSecurityGroupBody"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    removeInstanceSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstanceSecurityGroupBody"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    getInstanceConsole: {
        parameters: {
            query?: {
                /** @description novnc or vnc. */
                console_type?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Console"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    getInstanceMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MetricsBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricsList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    putInstanceIntoServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServerGroupTargetBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    removeInstanceFromServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listInstanceMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TagList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    replaceInstanceMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagMap"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    addInstanceMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagMap"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    getInstanceMetadataByPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
                /** @description No special characters. */
                key: components["parameters"]["TagKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteInstanceMetadataByPath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
                /** @description No special characters. */
                key: components["parameters"]["TagKey"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    getInstanceMetadataItem: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tag"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteInstanceMetadataItem: {
        parameters: {
            query: {
                key: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    migrateInstance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MigrateBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getInstancePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Price"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    previewInstancePrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PricePreviewBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricePreview"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getInstancePriceInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                instance_id: components["parameters"]["InstanceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceInfo"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listAppTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTemplateList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getAppTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                apptemplate_id: components["parameters"]["AppTemplateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppTemplate"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    listResellerNameTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    putResellerNameTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResellerNames"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResellerNames"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    deleteResellerNameTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reseller_id: components["parameters"]["ResellerId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Failure"];
        };
    };
    getNamingRestrictions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailableNames"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    rebuildBareMetal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RebuildBareMetalBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    runBareMetalAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BareMetalActionBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    getBareMetalConsole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                server_id: components["parameters"]["ServerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Console"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listFlavors: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description Default true. */
                disabled?: boolean;
                exclude_linux?: boolean;
                exclude_windows?: boolean;
                /** @description Default false. */
                include_prices?: boolean;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlavorList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listBareMetalFlavors: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                include_capacity?: boolean;
                include_reservation_stock?: boolean;
                include_prices?: boolean;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlavorList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listImages: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                visibility?: components["schemas"]["ImageVisibility"];
                name?: string;
                /** @description Ignores case. */
                architecture?: string;
                /** @description Ignores case. */
                os_distro?: string;
                /** @description Ignores case. */
                os_version?: string;
                /** @description Any value: private images only. */
                private?: string;
                /** @description Repeatable. */
                tag_key?: string[];
                /** @description One JSON object as text. */
                tag_key_value?: string;
                include_prices?: boolean;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createImageFromVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateImageBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listProjectImages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImageList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    updateImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                image_id: components["parameters"]["ImageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateImageBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Image"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    downloadImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadImageBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Failure"];
        };
    };
    listVolumes: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                bootable?: boolean;
                has_attachments?: boolean;
                instance_id?: string;
                id_part?: string;
                name_part?: string;
                cluster_id?: string;
                /** @description Repeatable. */
                tag_key?: string[];
                /** @description One JSON object as text. */
                tag_key_value?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VolumeList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVolumeBody"];
            };
        };
        responses: {
            /** @description One task; the id shows in created_resources.volumes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    getVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteVolume: {
        parameters: {
            query?: {
                /** @description Comma list of snapshot ids to delete too. */
                snapshots?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    updateVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVolumeBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    attachVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachVolumeBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    detachVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachVolumeBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    attachVolumeDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachVolumeBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    detachVolumeDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachVolumeBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    extendVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendVolumeBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    retypeVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetypeVolumeBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Volume"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    revertVolume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                volume_id: components["parameters"]["VolumeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIdsOrNothing"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listSnapshots: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                volume_id?: string;
                instance_id?: string;
                lifecycle_policy_id?: number;
                schedule_id?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSnapshotBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    getSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    updateSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                snapshot_id: components["parameters"]["SnapshotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSnapshotBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listSshKeys: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SshKeyList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createSshKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSshKeyBody"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSshKey"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Failure"];
        };
    };
    getSshKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                ssh_key_id: components["parameters"]["SshKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SshKey"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSshKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                ssh_key_id: components["parameters"]["SshKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    shareSshKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                ssh_key_id: components["parameters"]["SshKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareSshKeyBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SshKey"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listKeypairs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeypairList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listSecurityGroups: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description Exact. */
                name?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroupList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createSecurityGroupDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrappedSecurityGroupBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroup"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityGroup"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    createSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSecurityGroupBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Failure"];
        };
    };
    updateSecurityGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSecurityGroupBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    createSecurityGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecurityGroupRuleBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSecurityGroupRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                security_group_id: components["parameters"]["SecurityGroupId"];
                rule_id: components["parameters"]["RuleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listFloatingIps: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                status?: components["schemas"]["FloatingIpStatus"];
                /** @description Repeatable. */
                port_ids?: string[];
                /** @description Repeatable. */
                tag_key?: string[];
                /** @description One JSON object as text. */
                tag_key_value?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloatingIpList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createFloatingIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFloatingIpBody"];
            };
        };
        responses: {
            /** @description One task; the id shows in created_resources.floatingips. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    getFloatingIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloatingIp"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteFloatingIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    updateFloatingIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFloatingIpBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    convertFloatingIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    assignFloatingIpDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignFloatingIpBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloatingIp"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    unassignFloatingIpDirect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                floating_ip_id: components["parameters"]["FloatingIpId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloatingIp"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listReservedFixedIps: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                available_only?: boolean;
                external_only?: boolean;
                internal_only?: boolean;
                vip_only?: boolean;
                device_id?: string;
                /** @description Regular expression. */
                ip_address?: string;
                order_by?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedFixedIpList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createReservedFixedIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReservedFixedIpBody"];
            };
        };
        responses: {
            /** @description One task; the port id shows in created_resources.ports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    getReservedFixedIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedFixedIp"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteReservedFixedIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    updateReservedFixedIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateReservedFixedIpBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservedFixedIp"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    convertReservedFixedIp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    listNetworks: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
                /** @description project (default) or any. */
                owned_by?: string;
                external?: boolean;
                name?: string;
                network_type?: string;
                /** @description Repeatable. */
                tag_key?: string[];
                tag_key_value?: string;
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNetworkBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Failure"];
        };
    };
    getNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteNetwork: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listSubnets: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubnetList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createSubnet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubnetBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    getSubnet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                subnet_id: components["parameters"]["SubnetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subnet"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteSubnet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                subnet_id: components["parameters"]["SubnetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listPorts: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getPort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Port"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    updatePort: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                port_id: components["parameters"]["PortId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePortBody"];
            };
        };
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    listServerGroups: {
        parameters: {
            query?: {
                /** @description Above 0, at most 1000; the default differs per list, so always send it. */
                limit?: components["parameters"]["Limit"];
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerGroupList"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    createServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServerGroupBody"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerGroup"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                servergroup_id: components["parameters"]["ServerGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerGroup"];
                };
            };
            404: components["responses"]["NotFound"];
            default: components["responses"]["Failure"];
        };
    };
    deleteServerGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["parameters"]["ProjectId"];
                region_id: components["parameters"]["RegionId"];
                servergroup_id: components["parameters"]["ServerGroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tasks that do the work. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskIds"];
                };
            };
            404: components["responses"]["NotFound"];
            409: components["responses"]["Locked"];
            default: components["responses"]["Failure"];
        };
    };
    getClientQuotas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnyObject"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getRegionalQuotas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaNumbers"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getGlobalQuotas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaNumbers"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getClientQuotasEdgeCenter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnyObject"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getRegionalQuotasEdgeCenter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
                region_id: components["parameters"]["RegionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaNumbers"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
    getGlobalQuotasEdgeCenter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotaNumbers"];
                };
            };
            default: components["responses"]["Failure"];
        };
    };
}
