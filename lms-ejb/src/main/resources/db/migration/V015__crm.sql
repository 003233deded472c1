-- Editions of the routing: region, district, service centre. The newest one is in force.
CREATE TABLE crm_routing_edition (
    id BIGINT NOT NULL AUTO_INCREMENT,
    digest BINARY(32) NOT NULL,
    body MEDIUMBLOB NOT NULL,
    published_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id)
);
