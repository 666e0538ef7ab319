/** The keys that replies of the real platform were recorded to have (2025-10 to 2026-02). */
export const RECORDED_KEYS = {
  instance:
    'addresses blackhole_ports created_at creator_task_id ddos_profile fixed_ip_assignments flavor id instance_created instance_description instance_id instance_isolation instance_name keypair_name metadata metadata_detailed name project_id region region_id security_groups ssh_key_name status tags task_id task_state vm_state volumes',
  task: 'acknowledged_at acknowledged_by client_id created_on created_resources data detailed_state error finished_on id job_id lifecycle_policy_id project_id region_id request_id schedule_id state task_type updated_on user_client_id user_id',
  createdResources:
    'ai_clusters api_keys caas_containers ddos_profiles faas_functions faas_namespaces file_shares floatingips healthmonitors images inference_instances instances k8s_clusters k8s_pools l7polices l7rules laas_topic listeners loadbalancers members networks pools ports postgresql_clusters projects registry_registries registry_users routers secrets servergroups snapshots subnets volumes',
  createTaskData:
    'admin_pass allow_app_ports app_config block_device_config flavor_name floating_network_id keypair_id metadata name name_template network_config reservation_id security_group_names servergroup_id user_data',
  resizeTaskData: 'flavor_name instance_id name os_project_id reservation_id',
  deleteTaskData:
    'external_ports_to_delete floating_ids_to_delete instance_uuid internal_ports_to_delete name ports_to_keep trunk_ids_to_delete volume_ids_to_delete',
  volume:
    'attachments bootable created_at creator_task_id id is_root_volume limiter_stats metadata metadata_detailed name project_id region region_id size snapshot_ids status tags task_id updated_at volume_image_metadata volume_type',
  attachment: 'attached_at attachment_id device flavor_id instance_name server_id volume_id',
  floatingIp:
    'created_at creator_task_id fixed_ip_address floating_ip_address id metadata port_id project_id region region_id router_id status tags task_id updated_at',
  interfaceNetwork:
    'created_at creator_task_id default external id metadata mtu name project_id region region_id segmentation_id shared subnets tags type updated_at',
  interfaceSubnet:
    'cidr created_at creator_task_id dns_nameservers enable_dhcp gateway_ip has_router host_routes id ip_version metadata name network_id project_id region region_id tags updated_at',
  region:
    'access_level ai_service_endpoint_id available_volume_types coordinates country created_at created_on ddos_endpoint_id display_name endpoint_type external_network_id file_share_types has_ai has_ai_gpu has_baremetal has_basic_vm has_dbaas has_ddos has_k8s has_kvm has_sfs id keystone_id keystone_name metrics_database_id state task_id vlan_physical_network zone',
  project: 'client_id created_at deleted_at description id is_default name state task_id',
  securityGroup: 'created_at description id name project_id region region_id revision_number security_group_rules tags_v2 updated_at',
  securityGroupRule:
    'created_at description direction ethertype id port_range_max port_range_min protocol remote_group_id remote_ip_prefix revision_number security_group_id updated_at',
  quotaError: 'exception_class info message request_id',
} as const;
